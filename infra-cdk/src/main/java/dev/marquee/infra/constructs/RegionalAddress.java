package dev.marquee.infra.constructs;

import dev.marquee.infra.config.DomainConfig;
import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.HealthCheck;
import software.amazon.awscdk.services.route53.HealthCheckType;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.IAliasRecordTargetProps;
import software.amazon.awscdk.services.route53.targets.LoadBalancerTarget;
import software.constructs.Construct;

/**
 * One region's answer to a name that all regions have: visitors are told the nearest region that is
 * well. With an edge the name is the origin's, which CloudFront asks for; otherwise the domain.
 */
public final class RegionalAddress extends Construct {

  private final IHostedZone zone;
  private final DomainConfig domain;
  private final Certificate certificate;

  public RegionalAddress(Construct scope, String id, DomainConfig domain) {
    super(scope, id);
    this.domain = domain;
    zone = Zone.of(this, domain);
    certificate =
        Certificate.Builder.create(this, "Certificate")
            .domainName(domain.name())
            .subjectAlternativeNames(List.of(domain.origin()))
            .validation(CertificateValidation.fromDns(zone))
            .build();
  }

  public Certificate certificate() {
    return certificate;
  }

  public void pointTo(ApplicationLoadBalancer balancer, EnvironmentConfig config, String region) {
    HealthCheck health =
        HealthCheck.Builder.create(this, "Health")
            .type(HealthCheckType.HTTPS)
            .fqdn(balancer.getLoadBalancerDnsName())
            .port(443)
            .resourcePath("/api/status")
            .requestInterval(Duration.seconds(30))
            .failureThreshold(3)
            .build();
    ARecord.Builder.create(this, "Record")
        .zone(zone)
        .recordName((config.edge() ? domain.origin() : domain.name()) + ".")
        .target(RecordTarget.fromAlias(new LoadBalancerTarget(balancer, new WhileWell())))
        .region(region)
        .setIdentifier(region)
        .healthCheck(health)
        .build();
  }

  /** A region whose targets are all ill is not answered with. */
  private static final class WhileWell implements IAliasRecordTargetProps {

    @Override
    public Boolean getEvaluateTargetHealth() {
      return true;
    }
  }
}
