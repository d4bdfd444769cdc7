package dev.marquee.infra.constructs;

import dev.marquee.infra.config.DeliveryConfig;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.OidcProviderNative;
import software.amazon.awscdk.services.iam.WebIdentityPrincipal;
import software.constructs.Construct;

/** GitHub as one that AWS believes: a workflow shows a token that says where it runs. */
final class GitHub extends Construct {

  private static final String HOST = "token.actions.githubusercontent.com";
  private static final String AUDIENCE = "sts.amazonaws.com";

  private final String provider;
  private final String repository;

  GitHub(Construct scope, String id, DeliveryConfig delivery) {
    super(scope, id);
    repository = delivery.repository();
    provider =
        delivery.provider()
            ? OidcProviderNative.Builder.create(this, "Provider")
                .url("https://" + HOST)
                .clientIds(List.of(AUDIENCE))
                .build()
                .getOidcProviderArn()
            : Stack.of(this).formatArn(Arns.ofIam("oidc-provider", HOST));
  }

  /** Workflows of the repository that run for {@code contexts}, such as {@code pull_request}. */
  IPrincipal workflow(String... contexts) {
    List<String> subjects =
        List.of(contexts).stream().map(context -> "repo:" + repository + ":" + context).toList();
    return new WebIdentityPrincipal(
        provider, Map.of("StringEquals", Map.of(HOST + ":aud", AUDIENCE, HOST + ":sub", subjects)));
  }
}
