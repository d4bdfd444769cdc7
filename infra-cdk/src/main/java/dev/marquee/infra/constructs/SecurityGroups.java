package dev.marquee.infra.constructs;

import dev.marquee.infra.config.CacheConfig;
import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.constructs.Construct;

/**
 * Who may talk to whom: visitors to the load balancer, it to the service, the service to database,
 * cache and AWS. Groups name each other; addresses stand only for the world.
 */
public final class SecurityGroups extends Construct {

  private final SecurityGroup loadBalancer;
  private final SecurityGroup service;
  private final SecurityGroup database;
  private final SecurityGroup cache;
  private final SecurityGroup endpoints;
  private final List<Integer> cachePorts;

  public SecurityGroups(Construct scope, String id, IVpc vpc, EnvironmentConfig config) {
    super(scope, id);
    cachePorts =
        config.cache().kind() == CacheConfig.Kind.SERVERLESS
            ? List.of(Ports.VALKEY, Ports.VALKEY_READERS)
            : List.of(Ports.VALKEY_NODES);
    loadBalancer = group(vpc, "LoadBalancer", "Visitors to the load balancer");
    service = group(vpc, "Service", "Tasks of the service");
    database = group(vpc, "Database", "Aurora");
    cache = group(vpc, "Cache", "Valkey");
    endpoints = group(vpc, "Endpoints", "Interface endpoints of AWS services");

    fromWorld(80, "Visitors");
    if (config.domain().isPresent()) {
      fromWorld(443, "Visitors");
    }
    allow(loadBalancer, service, Ports.SERVICE, "Requests");
    allow(loadBalancer, service, Ports.MANAGEMENT, "Health checks");
    allow(service, database, Ports.POSTGRESQL, "SQL");
    cachePorts.forEach(port -> allow(service, cache, port, "Valkey"));
    allow(service, endpoints, 443, "AWS");
    // TMDB, its pictures and AWS' own interfaces have no addresses that stay the same.
    service.addEgressRule(Peer.anyIpv4(), Port.tcp(443), "TMDB and AWS");
  }

  public SecurityGroup loadBalancer() {
    return loadBalancer;
  }

  public SecurityGroup service() {
    return service;
  }

  public SecurityGroup database() {
    return database;
  }

  public SecurityGroup cache() {
    return cache;
  }

  public SecurityGroup endpoints() {
    return endpoints;
  }

  public List<Integer> cachePorts() {
    return cachePorts;
  }

  private void fromWorld(int port, String who) {
    Reviewed.finding(loadBalancer, "EC23", "Visitors come from anywhere, to these ports only");
    loadBalancer.addIngressRule(Peer.anyIpv4(), Port.tcp(port), who);
  }

  private static void allow(SecurityGroup from, ISecurityGroup to, int port, String why) {
    from.addEgressRule(to, Port.tcp(port), why);
    to.addIngressRule(from, Port.tcp(port), why);
  }

  private SecurityGroup group(IVpc vpc, String id, String description) {
    return SecurityGroup.Builder.create(this, id)
        .vpc(vpc)
        .description(description)
        .allowAllOutbound(false)
        .build();
  }
}
