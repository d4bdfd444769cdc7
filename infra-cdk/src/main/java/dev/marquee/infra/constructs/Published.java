package dev.marquee.infra.constructs;

import dev.marquee.infra.config.Names;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/**
 * A value that the pipeline needs: an SSM parameter of a fixed name, and an output of the stack.
 */
public final class Published extends Construct {

  /**
   * Publishes {@code value} as {@code /marquee/<environment>/<name>}.
   *
   * @param name words with dashes, in folders by slashes: {@code ecs/cluster}
   */
  public Published(Construct scope, String environment, String name, String value) {
    super(scope, "Published-" + name.replace('/', '-'));
    StringParameter.Builder.create(this, "Parameter")
        .parameterName(Names.parameter(environment, name))
        .stringValue(value)
        .build();
    CfnOutput.Builder.create(this, "Output").value(value).build();
  }
}
