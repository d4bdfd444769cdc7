package dev.marquee.infra.config;

/**
 * A configuration that cannot be built; the message is one line naming field and what is allowed.
 */
public final class ConfigException extends RuntimeException {

  public ConfigException(String field, String found, String allowed) {
    super("%s: %s; allowed: %s".formatted(field, found, allowed));
  }
}
