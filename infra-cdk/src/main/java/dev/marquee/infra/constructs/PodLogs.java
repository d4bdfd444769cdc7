package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Where logs of the cluster go: a group for each namespace, written by fluent-bit, and those of
 * Container Insights, which would make its groups by itself and keep everything for ever.
 */
public final class PodLogs extends Construct {

  private static final List<String> NAMESPACES =
      List.of("kube-system", "monitoring", "amazon-cloudwatch");

  private final EnvironmentConfig config;
  private final List<LogGroup> groups;

  public PodLogs(Construct scope, String id, EnvironmentConfig config) {
    super(scope, id);
    this.config = config;
    String prefix = prefix(config.name());
    groups =
        Stream.concat(
                // Without a namespace: lines that came from none.
                Stream.of(prefix, prefix + "/" + Names.namespace(config.name())),
                NAMESPACES.stream().map(namespace -> prefix + "/" + namespace))
            .map(this::group)
            .toList();
    for (String kind : List.of("application", "dataplane", "host", "performance")) {
      group("/aws/containerinsights/" + Names.cluster(config.name()) + "/" + kind);
    }
  }

  /** What the names of the namespaces' groups begin with, as {@code k8s/platform} has it. */
  public static String prefix(String environment) {
    return Names.parameter(environment, "eks");
  }

  /** The ARNs of the groups that fluent-bit writes to. */
  public List<String> arns() {
    return groups.stream().map(LogGroup::getLogGroupArn).toList();
  }

  private LogGroup group(String name) {
    return LogGroup.Builder.create(this, name.replace('/', '-'))
        .logGroupName(name)
        .retention(config.watch().logRetention())
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
}
