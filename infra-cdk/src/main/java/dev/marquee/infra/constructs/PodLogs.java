package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Where logs of the cluster go: those of Pods, written by fluent-bit, and those of Container
 * Insights, which would make its groups by itself and keep everything for ever.
 */
public final class PodLogs extends Construct {

  private final LogGroup pods;

  public PodLogs(Construct scope, String id, EnvironmentConfig config) {
    super(scope, id);
    pods =
        LogGroup.Builder.create(this, "Pods")
            .retention(config.watch().logRetention())
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    String cluster = Names.fixed(config.name(), "eks");
    for (String kind : List.of("application", "dataplane", "host", "performance")) {
      LogGroup.Builder.create(this, kind)
          .logGroupName("/aws/containerinsights/" + cluster + "/" + kind)
          .retention(config.watch().logRetention())
          .removalPolicy(RemovalPolicy.DESTROY)
          .build();
    }
  }

  public LogGroup pods() {
    return pods;
  }
}
