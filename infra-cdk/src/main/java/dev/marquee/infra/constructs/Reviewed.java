package dev.marquee.infra.constructs;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.Arrays;
import java.util.List;
import software.constructs.IConstruct;

/**
 * Findings of the AWS Solutions rules that were looked at and are right as they are: one rule on
 * one resource, with the reason beside it. Never on children, never on a stack.
 */
public final class Reviewed {

  /** How the rules name a policy that AWS keeps, before its name. */
  static final String AWS_POLICY = "Policy::arn:<AWS::Partition>:iam::aws:policy/";

  private Reviewed() {}

  /** {@code AwsSolutions-<rule>} may find this resource. */
  public static void finding(IConstruct resource, String rule, String reason) {
    NagSuppressions.addResourceSuppressions(
        resource,
        List.of(NagPackSuppression.builder().id("AwsSolutions-" + rule).reason(reason).build()));
  }

  /** The same for the policies and resources that {@code parts} name, and no others. */
  public static void finding(IConstruct resource, String rule, String reason, String... parts) {
    NagSuppressions.addResourceSuppressions(
        resource,
        List.of(
            NagPackSuppression.builder()
                .id("AwsSolutions-" + rule)
                .reason(reason)
                .appliesTo(Arrays.asList(parts))
                .build()));
  }

  /** The same where names hold tokens: a part between slashes is an expression of JavaScript. */
  static void matching(IConstruct resource, String rule, String reason, List<String> parts) {
    NagSuppressions.addResourceSuppressions(
        resource,
        List.of(
            NagPackSuppression.builder()
                .id("AwsSolutions-" + rule)
                .reason(reason)
                .appliesTo(parts.stream().map(Reviewed::part).toList())
                .build()));
  }

  private static Object part(String part) {
    return part.startsWith("/") ? RegexAppliesTo.builder().regex(part + "g").build() : part;
  }
}
