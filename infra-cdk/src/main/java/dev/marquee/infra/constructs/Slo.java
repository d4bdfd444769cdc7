package dev.marquee.infra.constructs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeElb;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeTarget;
import software.amazon.awscdk.services.elasticloadbalancingv2.IApplicationLoadBalancerMetrics;

/**
 * A service level objective as the load balancer sees it, the same for ECS and EKS.
 *
 * @param budget the share of requests, in percent, that may be bad
 * @param bad the share of requests, in percent, that were bad in a period
 */
public record Slo(String name, double budget, Function<Duration, IMetric> bad) {

  /** All there are. */
  public static List<Slo> all(IApplicationLoadBalancerMetrics balancer) {
    return List.of(availability(balancer), latency(balancer));
  }

  /** 99.9 % of requests are answered without a server error. */
  private static Slo availability(IApplicationLoadBalancerMetrics balancer) {
    return new Slo(
        "availability",
        0.1,
        period -> {
          MetricOptions sum = MetricOptions.builder().statistic("Sum").period(period).build();
          return MathExpression.Builder.create()
              .label("Requests with a server error, percent")
              .expression(
                  "IF(FILL(requests, 0) > 0,"
                      + " 100 * (FILL(target, 0) + FILL(balancer, 0)) / requests, 0)")
              .usingMetrics(
                  new TreeMap<>(
                      Map.of(
                          "requests", balancer.requestCount(sum),
                          "target", balancer.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, sum),
                          "balancer", balancer.httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, sum))))
              .period(period)
              .build();
        });
  }

  /** 99 % of requests are answered within 800 ms. */
  private static Slo latency(IApplicationLoadBalancerMetrics balancer) {
    return new Slo(
        "latency",
        1,
        period ->
            MathExpression.Builder.create()
                .label("Requests slower than 800 ms, percent")
                .expression("100 - FILL(fast, 100)")
                .usingMetrics(
                    Map.of(
                        "fast",
                        balancer.targetResponseTime(
                            MetricOptions.builder().statistic("PR(:0.8)").period(period).build())))
                .period(period)
                .build());
  }
}
