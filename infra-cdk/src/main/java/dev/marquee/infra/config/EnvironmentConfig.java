package dev.marquee.infra.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awscdk.regioninfo.RegionInfo;

/**
 * One environment, whole: whoever holds one knows that it can be built. The first of the regions is
 * the primary: what an account has only once, and what the world sees at one place, is there.
 */
public record EnvironmentConfig(
    String name,
    List<String> regions,
    Target target,
    NetworkConfig network,
    RegistryConfig registry,
    DatabaseConfig database,
    CacheConfig cache,
    ServiceConfig service,
    ClusterConfig cluster,
    Optional<DomainConfig> domain,
    boolean edge,
    WatchConfig watch,
    DeliveryConfig delivery) {

  /** Throws {@link ConfigException} at the first field that does not fit. */
  public EnvironmentConfig {
    regions = List.copyOf(regions);
    validateRegions(name, regions);
    boolean production = name.equals("prod");
    network.validate(name);
    registry.validate(name);
    database.validate(name, production, regions.size());
    cache.validate(name);
    service.validate(name, production, target);
    cluster.validate(name, production);
    domain.ifPresent(present -> present.validate(name));
    if (edge && domain.isEmpty()) {
      throw new ConfigException(name + ".edge", "true without domain.name", "true with a domain");
    }
    if (regions.size() > 1 && domain.isEmpty()) {
      throw new ConfigException(
          name + ".regions",
          regions.size() + " without domain.name",
          "one, or several and a domain");
    }
    watch.validate(name);
    delivery.validate(name);
  }

  /** Whether losing what is kept here would hurt visitors. */
  public boolean production() {
    return name.equals("prod");
  }

  public String primaryRegion() {
    return regions.getFirst();
  }

  public boolean isPrimary(String region) {
    return region.equals(primaryRegion());
  }

  private static void validateRegions(String name, List<String> regions) {
    Set<String> known = new HashSet<>();
    RegionInfo.getRegions().forEach(region -> known.add(region.getName()));
    for (String region : regions) {
      if (!known.contains(region)) {
        throw new ConfigException(
            name + ".regions", region.isEmpty() ? "none" : region, "AWS regions, with commas");
      }
    }
    if (Set.copyOf(regions).size() < regions.size()) {
      throw new ConfigException(name + ".regions", String.join(",", regions), "each region once");
    }
  }
}
