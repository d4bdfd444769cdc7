package dev.marquee.infra.constructs;

import dev.marquee.infra.config.DomainConfig;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.constructs.Construct;

/** The hosted zone of the domain, which exists already; nothing is looked up. */
public final class Zone {

  private Zone() {}

  public static IHostedZone of(Construct scope, DomainConfig domain) {
    return HostedZone.fromHostedZoneAttributes(
        scope,
        "Zone",
        HostedZoneAttributes.builder()
            .hostedZoneId(domain.zoneId())
            .zoneName(domain.zoneName())
            .build());
  }
}
