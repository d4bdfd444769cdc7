package dev.marquee.infra.config;

/** The shared cache: Valkey without servers, or nodes with {@code replicas} beside the primary. */
public record CacheConfig(Kind kind, int mostGigabytes, String nodeType, int replicas) {

  /** How Valkey is paid for. */
  public enum Kind {
    SERVERLESS,
    NODES
  }

  void validate(String environment) {
    String prefix = environment + ".cache.";
    if (mostGigabytes < 1 || mostGigabytes > 5000) {
      throw new ConfigException(
          prefix + "most-gigabytes", String.valueOf(mostGigabytes), "1 to 5000");
    }
    if (!nodeType.matches("cache\\.[a-z][a-z0-9]+\\.[a-z0-9]+")) {
      throw new ConfigException(prefix + "node-type", nodeType, "such as cache.t4g.micro");
    }
    if (replicas < 1 || replicas > 5) {
      throw new ConfigException(
          prefix + "replicas", String.valueOf(replicas), "1 to 5: a failover needs one");
    }
  }
}
