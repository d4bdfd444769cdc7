package dev.marquee.infra.stacks;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import dev.marquee.infra.constructs.AddOns;
import dev.marquee.infra.constructs.Application;
import dev.marquee.infra.constructs.Boundary;
import dev.marquee.infra.constructs.ClusterAccess;
import dev.marquee.infra.constructs.ClusterDoors;
import dev.marquee.infra.constructs.CustomerKey;
import dev.marquee.infra.constructs.InternalBalancer;
import dev.marquee.infra.constructs.KubernetesCluster;
import dev.marquee.infra.constructs.Nodes;
import dev.marquee.infra.constructs.PlatformRoles;
import dev.marquee.infra.constructs.PodLogs;
import dev.marquee.infra.constructs.Ports;
import dev.marquee.infra.constructs.Published;
import dev.marquee.infra.constructs.ServiceAccountRole;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.constructs.Construct;

/** Eks: the cluster, its nodes, and the roles of what runs in it. */
public final class EksStack extends Stack {

  private final Cluster cluster;

  public EksStack(
      Construct scope,
      EnvironmentConfig config,
      String region,
      NetworkStack network,
      EntranceStack entrance,
      Application application) {
    super(scope, "Eks", Plan.stateful(config, "the service on Kubernetes"));
    String environment = config.name();
    cluster =
        new KubernetesCluster(
                this,
                "Control",
                config,
                region,
                network.vpc(),
                CustomerKey.create(this, config, "secrets of Kubernetes"))
            .cluster();
    var doors =
        new ClusterDoors(this, "Doors", cluster.getClusterSecurityGroupId(), network.groups());
    List<String> targetGroups = new ArrayList<>();
    entrance.targets().eks().ifPresent(group -> targetGroups.add(group.getTargetGroupArn()));
    if (config.cluster().internalLoadBalancer()) {
      var internal = new InternalBalancer(this, "Internal", config, network.vpc());
      doors.fromLoadBalancer("InternalRequests", internal.group(), Ports.SERVICE);
      doors.fromLoadBalancer("InternalHealthChecks", internal.group(), Ports.MANAGEMENT);
      targetGroups.add(internal.targets().getTargetGroupArn());
      new Published(
          this, environment, "target-group/internal", internal.targets().getTargetGroupArn());
    }
    var logs = new PodLogs(this, "Logs", config);
    var roles =
        new PlatformRoles(this, "Roles", config, region, cluster, targetGroups, logs.arns());
    ServiceAccountRole app = app(config, region, application);
    var nodes = new Nodes(this, "Nodes", config, region, cluster);
    new AddOns(this, "AddOns", cluster, nodes, roles.addOns());
    new ClusterAccess(this, "Access", config, cluster);

    new Published(this, environment, "eks/cluster", cluster.getClusterName());
    new Published(this, environment, "eks/log-group", PodLogs.prefix(environment));
    // All visitors come from CloudFront's addresses; the firewall in front of it counts them.
    new Published(this, environment, "client-limit/enabled", String.valueOf(!config.edge()));
    new Published(this, environment, "roles/app", app.role().getRoleArn());
    new Published(
        this, environment, "roles/alb-controller", roles.albController().role().getRoleArn());
    new Published(
        this,
        environment,
        "roles/cluster-autoscaler",
        roles.clusterAutoscaler().role().getRoleArn());
    new Published(this, environment, "roles/fluent-bit", roles.fluentBit().role().getRoleArn());
  }

  public Cluster cluster() {
    return cluster;
  }

  /** The documents call it app-full-access; it has its own bucket, secrets and key. */
  private ServiceAccountRole app(EnvironmentConfig config, String region, Application application) {
    var role =
        new ServiceAccountRole(
            this,
            "App",
            Names.fixed(config, region, "app"),
            cluster,
            Names.namespace(config.name()),
            Names.SERVICE);
    application.permissions().forEach(role::allow);
    Boundary.around(role, config);
    return role.reviewed("The pictures in the service's own bucket", Application.WILDCARD);
  }
}
