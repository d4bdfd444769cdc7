package dev.marquee.infra.stacks;

import dev.marquee.infra.config.DomainConfig;
import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.constructs.Cdn;
import dev.marquee.infra.constructs.EdgeKey;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Edge: CloudFront and its firewall, before the load balancers of all regions. */
public final class EdgeStack extends Stack {

  public EdgeStack(Construct scope, EnvironmentConfig config, DomainConfig domain) {
    super(
        scope,
        "Edge",
        StackProps.builder()
            .env(Environment.builder().region(EdgeKey.EDGE).build())
            .description("Marquee " + config.name() + ": CloudFront and its firewall")
            .build());
    new Cdn(this, "Cdn", config, domain);
  }
}
