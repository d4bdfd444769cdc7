package dev.marquee.infra;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.constructs.Application;
import dev.marquee.infra.stacks.DataStack;
import dev.marquee.infra.stacks.DeliveryStack;
import dev.marquee.infra.stacks.EcsStack;
import dev.marquee.infra.stacks.EdgeStack;
import dev.marquee.infra.stacks.EksStack;
import dev.marquee.infra.stacks.EntranceStack;
import dev.marquee.infra.stacks.NetworkStack;
import dev.marquee.infra.stacks.ObservabilityStack;
import dev.marquee.infra.stacks.RegistryStack;
import java.util.Optional;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.StageProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/** Everything of one environment in one region, as stacks that live and die apart. */
public final class MarqueeStage extends Stage {

  public MarqueeStage(Construct scope, EnvironmentConfig config, String region) {
    super(
        scope,
        "marquee-" + config.name() + "-" + region,
        // No account: the same templates go to whichever account the caller is in.
        StageProps.builder().env(Environment.builder().region(region).build()).build());
    Tags.of(this).add("Project", "marquee");
    Tags.of(this).add("Environment", config.name());
    Tags.of(this).add("ManagedBy", "cdk");
    boolean primary = config.isPrimary(region);

    // Roles have no region, so the primary's are everybody's.
    Optional<DeliveryStack> delivery =
        primary ? Optional.of(new DeliveryStack(this, config)) : Optional.empty();
    var network = new NetworkStack(this, config);
    var registry = new RegistryStack(this, config, region);
    var data = new DataStack(this, config, region, network);
    var entrance = new EntranceStack(this, config, region, network);
    var application =
        new Application(
            config,
            entrance.url(),
            data.database(),
            data.cache(),
            data.images(),
            data.tmdbToken(),
            data.key());

    Optional<EcsStack> ecs = Optional.empty();
    if (config.target().hasEcs()) {
      var stack = new EcsStack(this, config, region, network, registry, entrance, application);
      delivery.ifPresent(
          first -> stack.addStackDependency(first, "its roles are bounded by a policy"));
      ecs = Optional.of(stack);
    }
    Optional<EksStack> eks = Optional.empty();
    if (config.target().hasEks()) {
      var stack = new EksStack(this, config, region, network, entrance, application);
      delivery.ifPresent(first -> stack.addStackDependency(first, "its access entries name roles"));
      eks = Optional.of(stack);
    }
    if (primary && config.edge()) {
      var edge = new EdgeStack(this, config, config.domain().orElseThrow());
      edge.addStackDependency(entrance, "CloudFront says the key that the entrance made");
    }
    new ObservabilityStack(this, config, region, network, data, entrance, ecs, eks);
  }
}
