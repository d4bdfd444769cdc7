package dev.marquee.infra.constructs;

import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;

/** The two forms of ARNs, in the stack's own partition, region and account. */
public final class Arns {

  private Arns() {}

  /** {@code arn:…:service:…:resource/name}. */
  public static ArnComponents of(String service, String resource, String name) {
    return ArnComponents.builder()
        .service(service)
        .resource(resource)
        .resourceName(name)
        .arnFormat(ArnFormat.SLASH_RESOURCE_NAME)
        .build();
  }

  /** Of a service that has no regions. */
  static ArnComponents global(String service, String resource, String name) {
    return ArnComponents.builder()
        .service(service)
        .region("")
        .resource(resource)
        .resourceName(name)
        .arnFormat(ArnFormat.SLASH_RESOURCE_NAME)
        .build();
  }

  /** Of IAM, which has none either. */
  public static ArnComponents ofIam(String resource, String name) {
    return global("iam", resource, name);
  }

  /** Every Auto Scaling group of the region. */
  static ArnComponents autoScalingGroups() {
    return ArnComponents.builder()
        .service("autoscaling")
        .resource("autoScalingGroup")
        .resourceName("*:autoScalingGroupName/*")
        .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
        .build();
  }
}
