package dev.marquee.infra.stacks;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.constructs.Boundary;
import dev.marquee.infra.constructs.DeliveryRoles;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** Delivery: who may deploy what, without a key that could be lost. The first stack there is. */
public final class DeliveryStack extends Stack {

  public DeliveryStack(Construct scope, EnvironmentConfig config) {
    super(scope, "Delivery", Plan.stateful(config, "roles of the pipeline"));
    Boundary.create(this, config);
    Boundary.around(new DeliveryRoles(this, "Roles", config), config);
  }
}
