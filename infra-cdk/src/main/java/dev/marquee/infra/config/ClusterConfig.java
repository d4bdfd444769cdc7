package dev.marquee.infra.config;

import java.util.List;

/**
 * The Kubernetes cluster.
 *
 * @param version its minor version: the one place to change it
 * @param allowedCidrs from where the API server is reached, besides from the VPC
 * @param privateEndpoint whether it is reached from the VPC only
 * @param internalLoadBalancer whether there is an NLB for backends inside the cluster
 */
public record ClusterConfig(
    String version,
    List<Cidr> allowedCidrs,
    boolean privateEndpoint,
    int leastNodes,
    int mostNodes,
    boolean internalLoadBalancer) {

  /** Those in standard support (extended support costs six times as much), newest last. */
  private static final List<String> SUPPORTED = List.of("1.34", "1.35");

  void validate(String environment, boolean production) {
    String prefix = environment + ".eks.";
    if (!SUPPORTED.contains(version)) {
      throw new ConfigException(prefix + "version", version, String.join(", ", SUPPORTED));
    }
    if (!privateEndpoint && allowedCidrs.isEmpty()) {
      throw new ConfigException(
          prefix + "allowed-cidrs", "none", "networks, or eks.private-endpoint=true");
    }
    if (production && allowedCidrs.stream().anyMatch(Cidr::isEverything)) {
      throw new ConfigException(prefix + "allowed-cidrs", "0.0.0.0/0", "narrower ones in prod");
    }
    if (leastNodes < 1 || mostNodes < leastNodes) {
      throw new ConfigException(
          prefix + "least-nodes",
          leastNodes + " to most-nodes " + mostNodes,
          "1 or more, and no more than most-nodes");
    }
  }
}
