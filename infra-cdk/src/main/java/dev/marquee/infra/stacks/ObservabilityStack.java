package dev.marquee.infra.stacks;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.constructs.Alarms;
import dev.marquee.infra.constructs.BurnRateAlarms;
import dev.marquee.infra.constructs.OperationsDashboard;
import dev.marquee.infra.constructs.Published;
import dev.marquee.infra.constructs.Slo;
import dev.marquee.infra.constructs.Spending;
import dev.marquee.infra.constructs.Topics;
import dev.marquee.infra.constructs.UnusedResources;
import dev.marquee.infra.constructs.Watched;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** Observability: what is looked at, who is told, and what it may cost. */
public final class ObservabilityStack extends Stack {

  public ObservabilityStack(
      Construct scope,
      EnvironmentConfig config,
      String region,
      NetworkStack network,
      DataStack data,
      EntranceStack entrance,
      Optional<EcsStack> ecs,
      Optional<EksStack> eks) {
    super(scope, "Observability", Plan.stateless(config, "dashboard, alarms, budget"));
    var balancer = entrance.door().balancer();
    var watched =
        new Watched(
            config,
            balancer,
            entrance.targets().all(),
            data.database(),
            data.cache(),
            network.natGateways(),
            ecs.map(EcsStack::service),
            eks.map(stack -> stack.cluster().getClusterName()));
    var topics = new Topics(this, "Topics", config);
    List<Slo> slos = Slo.all(balancer.getMetrics());
    slos.forEach(slo -> new BurnRateAlarms(this, slo.name(), config, slo, topics));
    new Alarms(this, "Alarms", watched, topics);
    new OperationsDashboard(this, "Operations", watched, slos);
    if (config.isPrimary(region)) {
      new Spending(this, "Spending", config, topics.ticket());
    }
    if (config.watch().unusedResources()) {
      new UnusedResources(this, "Unused", config, region, topics.ticket());
    }
    new Published(this, config.name(), "topics/page", topics.page().getTopicArn());
    new Published(this, config.name(), "topics/ticket", topics.ticket().getTopicArn());
  }
}
