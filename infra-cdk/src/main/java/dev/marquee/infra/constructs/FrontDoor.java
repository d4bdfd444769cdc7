package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListenerRule;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.DesyncMitigationMode;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCondition;
import software.amazon.awscdk.services.elasticloadbalancingv2.RedirectOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.constructs.Construct;

/**
 * The load balancer: https where there is a certificate, otherwise http. One rule of its listener
 * forwards; with an edge only what CloudFront sends, and everybody's question how it is.
 */
public final class FrontDoor extends Construct {

  private final ApplicationLoadBalancer balancer;
  private final ApplicationListenerRule rule;

  public FrontDoor(
      Construct scope,
      String id,
      EnvironmentConfig config,
      IVpc vpc,
      ISecurityGroup group,
      TargetGroups targets,
      Optional<Certificate> certificate) {
    super(scope, id);
    balancer =
        ApplicationLoadBalancer.Builder.create(this, "Balancer")
            .vpc(vpc)
            .vpcSubnets(Tier.PUBLIC.subnets())
            .internetFacing(true)
            .securityGroup(group)
            .deletionProtection(config.production())
            .dropInvalidHeaderFields(true)
            .desyncMitigationMode(DesyncMitigationMode.STRICTEST)
            .idleTimeout(Duration.seconds(60))
            .build();
    LoadBalancerLog.write(balancer, LogBucket.create(this, "Log", config));
    ApplicationListener listener = listener(certificate);
    boolean edge = config.edge();
    rule =
        ApplicationListenerRule.Builder.create(this, "Visitors")
            .listener(listener)
            .priority(10)
            .conditions(
                List.of(
                    edge
                        ? ListenerCondition.httpHeader(
                            EdgeKey.HEADER, List.of(EdgeKey.value(config)))
                        : ListenerCondition.pathPatterns(List.of("/*"))))
            .action(targets.forward())
            .build();
    if (edge) {
      ApplicationListenerRule.Builder.create(this, "Probes")
          .listener(listener)
          .priority(5)
          .conditions(List.of(ListenerCondition.pathPatterns(List.of("/api/status"))))
          .action(targets.forward())
          .build();
    }
  }

  public ApplicationLoadBalancer balancer() {
    return balancer;
  }

  /** The rule that forwards; blue/green deployments change its weights. */
  public ApplicationListenerRule rule() {
    return rule;
  }

  private ApplicationListener listener(Optional<Certificate> certificate) {
    ListenerAction nobody = ListenerAction.fixedResponse(403);
    if (certificate.isEmpty()) {
      return balancer.addListener(
          "Http",
          BaseApplicationListenerProps.builder()
              .port(80)
              .protocol(ApplicationProtocol.HTTP)
              .open(false)
              .defaultAction(nobody)
              .build());
    }
    balancer.addListener(
        "Http",
        BaseApplicationListenerProps.builder()
            .port(80)
            .protocol(ApplicationProtocol.HTTP)
            .open(false)
            .defaultAction(
                ListenerAction.redirect(
                    RedirectOptions.builder()
                        .protocol("HTTPS")
                        .port("443")
                        .permanent(true)
                        .build()))
            .build());
    return balancer.addListener(
        "Https",
        BaseApplicationListenerProps.builder()
            .port(443)
            .protocol(ApplicationProtocol.HTTPS)
            .sslPolicy(SslPolicy.TLS13_RES)
            .certificates(List.of(ListenerCertificate.fromCertificateManager(certificate.get())))
            .open(false)
            .defaultAction(nobody)
            .build());
  }
}
