package dev.marquee.infra.config;

import java.time.Duration;

/**
 * The database. Capacities are Aurora capacity units times two, since AWS counts them in halves;
 * {@code leastHalfUnits} 0 lets an idle database pause.
 */
public record DatabaseConfig(
    Kind kind,
    int leastHalfUnits,
    int mostHalfUnits,
    String instanceType,
    int readers,
    Duration backups,
    boolean deletionProtection,
    boolean global) {

  /** How Aurora is paid for. */
  public enum Kind {
    SERVERLESS,
    PROVISIONED
  }

  void validate(String environment, boolean production, int regions) {
    String prefix = environment + ".database.";
    if (leastHalfUnits < 0 || mostHalfUnits > 256 || mostHalfUnits < Math.max(2, leastHalfUnits)) {
      throw new ConfigException(
          prefix + "least-half-units",
          leastHalfUnits + " to most-half-units " + mostHalfUnits,
          "0 to 256, the second at least 2 and no less than the first");
    }
    if (!instanceType.matches("[a-z][a-z0-9]+\\.[a-z0-9]+")) {
      throw new ConfigException(prefix + "instance-type", instanceType, "such as t4g.medium");
    }
    if (readers < (production ? 1 : 0) || readers > 15) {
      throw new ConfigException(
          prefix + "readers", String.valueOf(readers), (production ? "1" : "0") + " to 15");
    }
    if (backups.toDays() < 1 || backups.toDays() > 35) {
      throw new ConfigException(
          prefix + "backup-days", String.valueOf(backups.toDays()), "1 to 35");
    }
    if (production && !deletionProtection) {
      throw new ConfigException(prefix + "deletion-protection", "false", "true in prod");
    }
    if (global && kind == Kind.SERVERLESS && leastHalfUnits == 0) {
      throw new ConfigException(
          prefix + "least-half-units", "0 with database.global", "1 or more: it cannot pause");
    }
    if (global && regions < 2) {
      throw new ConfigException(prefix + "global", "true with one region", "two regions or more");
    }
  }
}
