package dev.marquee.infra.constructs;

import java.util.Arrays;
import software.amazon.awscdk.services.iam.Role;

/** Wildcards in a role's inline policy that were looked at. */
final class Policies {

  private Policies() {}

  /** An expression instead of a name, for names with tokens. */
  static String like(String expression) {
    return "/" + expression + "/";
  }

  /** Allows in the role's inline policy exactly {@code parts}. */
  static void reviewed(Role role, String reason, String... parts) {
    var policy = role.getNode().tryFindChild("DefaultPolicy");
    if (policy == null) {
      throw new IllegalStateException(role.getNode().getPath() + " has no inline policy");
    }
    Reviewed.matching(policy, "IAM5", reason, Arrays.asList(parts));
  }
}
