package dev.marquee.fleet;

/**
 * Names of keys and channels in Valkey. What belongs to one document carries its name in braces, so
 * that a cluster keeps it in one slot.
 */
record Keys(String prefix) {

  String stored(String key) {
    return prefix + "doc:{" + key + '}';
  }

  /** A visitor's session; the key is a hash. */
  String session(String key) {
    return prefix + "session:{" + key + '}';
  }

  String lock(String key) {
    return prefix + "lock:{" + key + '}';
  }

  String note(String key) {
    return prefix + "note:{" + key + '}';
  }

  /** When the next request may go upstream if all come evenly. */
  String turn() {
    return prefix + "budget:{turn}";
  }

  /** There while upstream wants to be left alone. */
  String pause() {
    return prefix + "budget:{turn}:pause";
  }

  String replicas() {
    return prefix + "replicas";
  }

  String channel(Topic topic) {
    return prefix + "news:" + topic.tag();
  }
}
