package dev.marquee.testsupport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plays AWS Secrets Manager in its JSON protocol, away at first. A field of this type that is
 * marked {@link Manager} is filled in.
 */
public final class SecretsStub implements QuarkusTestResourceLifecycleManager {
  public static final String TOKEN_ARN = "arn:aws:secretsmanager:eu-west-1:1:secret:token";
  public static final String DATABASE_ARN = "arn:aws:secretsmanager:eu-west-1:1:secret:database";

  public static final String VALKEY_ARN = "arn:aws:secretsmanager:eu-west-1:1:secret:valkey";

  private @Nullable WireMockServer server;

  /** Marks the field that receives the running stub. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Manager {}

  @Override
  public Map<String, String> start() {
    server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server().start();
    server().stubFor(post(urlPathEqualTo("/")).willReturn(aResponse().withStatus(500)));
    return Map.ofEntries(
        Map.entry("quarkus.secretsmanager.endpoint-override", server().baseUrl()),
        Map.entry("quarkus.secretsmanager.aws.region", "eu-west-1"),
        Map.entry("quarkus.secretsmanager.aws.credentials.type", "static"),
        Map.entry(
            "quarkus.secretsmanager.aws.credentials.static-provider.access-key-id", "of-a-test"),
        Map.entry(
            "quarkus.secretsmanager.aws.credentials.static-provider.secret-access-key",
            "of-a-test"),
        Map.entry("marquee.secrets.tmdb-token-arn", TOKEN_ARN),
        Map.entry("marquee.secrets.valkey-arn", VALKEY_ARN),
        Map.entry("marquee.secrets.database-arn", DATABASE_ARN));
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        this, new TestInjector.AnnotatedAndMatchesType(Manager.class, SecretsStub.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  private WireMockServer server() {
    return Objects.requireNonNull(server, "not started");
  }

  /** Keeps a text under an ARN. */
  public void keep(String arn, String text) {
    server()
        .stubFor(
            post(urlPathEqualTo("/"))
                .withHeader("X-Amz-Target", equalTo("secretsmanager.GetSecretValue"))
                .withRequestBody(matchingJsonPath("$.SecretId", equalTo(arn)))
                .willReturn(
                    aResponse()
                        .withHeader("Content-Type", "application/x-amz-json-1.1")
                        .withBody(
                            "{\"ARN\":\"%s\",\"Name\":\"n\",\"SecretString\":\"%s\"}"
                                .formatted(arn, text.replace("\"", "\\\"")))));
  }
}
