package dev.marquee.infra.config;

/** The public name and the Route 53 zone that holds it. */
public record DomainConfig(String name, String zoneId, String zoneName) {

  /** The name under which CloudFront reaches the load balancers. */
  public String origin() {
    return "origin." + name;
  }

  void validate(String environment) {
    String prefix = environment + ".domain.";
    if (!zoneId.matches("Z[A-Z0-9]{6,31}")) {
      throw new ConfigException(
          prefix + "zone-id", zoneId.isEmpty() ? "missing" : zoneId, "the id of a hosted zone");
    }
    if (!name.equals(zoneName) && !name.endsWith("." + zoneName)) {
      throw new ConfigException(
          prefix + "zone-name",
          zoneName.isEmpty() ? "missing" : zoneName,
          "the zone that " + name + " is in");
    }
  }
}
