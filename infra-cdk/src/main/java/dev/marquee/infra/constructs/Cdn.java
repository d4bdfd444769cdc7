package dev.marquee.infra.constructs;

import dev.marquee.infra.config.DomainConfig;
import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.cloudfront.AddBehaviorOptions;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CacheCookieBehavior;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.AaaaRecord;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.constructs.Construct;

/**
 * CloudFront in front of the load balancers. How long an answer is kept is the service's to say:
 * the policies add no time of their own. What belongs to one visitor is never kept.
 */
public final class Cdn extends Construct {

  private final Distribution distribution;

  public Cdn(Construct scope, String id, EnvironmentConfig config, DomainConfig domain) {
    super(scope, id);
    IHostedZone zone = Zone.of(this, domain);
    HttpOrigin origin =
        HttpOrigin.Builder.create(domain.origin())
            .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
            .customHeaders(Map.of(EdgeKey.HEADER, EdgeKey.value(config)))
            .build();
    distribution =
        Distribution.Builder.create(this, "Distribution")
            .comment("Marquee " + config.name())
            .domainNames(List.of(domain.name()))
            .certificate(
                Certificate.Builder.create(this, "Certificate")
                    .domainName(domain.name())
                    .validation(CertificateValidation.fromDns(zone))
                    .build())
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .priceClass(
                config.production() ? PriceClass.PRICE_CLASS_ALL : PriceClass.PRICE_CLASS_100)
            .webAclId(new Firewall(this, "Firewall").arn())
            .defaultBehavior(
                BehaviorOptions.builder()
                    .origin(origin)
                    .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                    .allowedMethods(AllowedMethods.ALLOW_GET_HEAD_OPTIONS)
                    .cachePolicy(policy("Catalog", CacheHeaderBehavior.none()))
                    .compress(true)
                    .build())
            .build();
    // A key may be shown in a header; its answer is for those who show it.
    distribution.addBehavior(
        "/3/*",
        origin,
        AddBehaviorOptions.builder()
            .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
            .allowedMethods(AllowedMethods.ALLOW_GET_HEAD_OPTIONS)
            .cachePolicy(policy("Gateway", CacheHeaderBehavior.allowList("Authorization")))
            .build());
    List.of("/api/library*", "/api/visitor*")
        .forEach(
            path ->
                distribution.addBehavior(
                    path,
                    origin,
                    AddBehaviorOptions.builder()
                        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
                        .allowedMethods(AllowedMethods.ALLOW_ALL)
                        .cachePolicy(CachePolicy.CACHING_DISABLED)
                        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER)
                        .build()));
    Reviewed.finding(distribution, "CFR1", "The catalog is for the whole world");
    Reviewed.finding(
        distribution, "CFR3", "Logged in the newer way, which the rule does not know: CdnLog");
    new CdnLog(this, "Log", config, distribution);
    record(zone, domain);
  }

  private void record(IHostedZone zone, DomainConfig domain) {
    RecordTarget target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    ARecord.Builder.create(this, "Ipv4")
        .zone(zone)
        .recordName(domain.name() + ".")
        .target(target)
        .build();
    AaaaRecord.Builder.create(this, "Ipv6")
        .zone(zone)
        .recordName(domain.name() + ".")
        .target(target)
        .build();
  }

  private CachePolicy policy(String id, CacheHeaderBehavior headers) {
    return CachePolicy.Builder.create(this, id)
        .minTtl(Duration.seconds(0))
        .defaultTtl(Duration.seconds(0))
        .maxTtl(Duration.days(365))
        .queryStringBehavior(CacheQueryStringBehavior.all())
        .headerBehavior(headers)
        .cookieBehavior(CacheCookieBehavior.none())
        .enableAcceptEncodingBrotli(true)
        .enableAcceptEncodingGzip(true)
        .build();
  }
}
