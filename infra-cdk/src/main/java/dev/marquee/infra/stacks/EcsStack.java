package dev.marquee.infra.stacks;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.constructs.Application;
import dev.marquee.infra.constructs.Boundary;
import dev.marquee.infra.constructs.EcsPlatform;
import dev.marquee.infra.constructs.Published;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.FargateService;
import software.constructs.Construct;

/** Ecs: the service and its jobs on Fargate. */
public final class EcsStack extends Stack {

  private final FargateService service;

  public EcsStack(
      Construct scope,
      EnvironmentConfig config,
      String region,
      NetworkStack network,
      RegistryStack registry,
      EntranceStack entrance,
      Application application) {
    super(scope, "Ecs", Plan.stateless(config, "the service on Fargate"));
    service =
        new EcsPlatform(
                this,
                "Platform",
                config,
                region,
                network.vpc(),
                network.groups().service(),
                registry.repository(),
                RegistryStack.PUBLIC_GALLERY,
                entrance.targets(),
                entrance.door(),
                application)
            .service();
    Boundary.around(this, config);
    new Published(this, config.name(), "ecs/cluster", service.getCluster().getClusterName());
    new Published(this, config.name(), "ecs/service", service.getServiceName());
  }

  public FargateService service() {
    return service;
  }
}
