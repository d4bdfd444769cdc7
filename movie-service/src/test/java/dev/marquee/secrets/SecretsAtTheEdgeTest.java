package dev.marquee.secrets;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.LogLines;
import dev.marquee.testsupport.SecretsStub;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.credentials.CredentialsProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A service that knows its secrets by their ARNs only, and whose manager is away when it starts.
 */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = SecretsStub.class, restrictToAnnotatedClass = true)
@Timeout(120)
class SecretsAtTheEdgeTest {
  @TmdbStub.Upstream TmdbStub tmdb;
  @SecretsStub.Manager SecretsStub manager;

  @Inject TmdbToken token;

  @Inject
  @Named("database-secret")
  CredentialsProvider database;

  private static int status(int film) {
    return given().get("/3/movie/" + film).statusCode();
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  private void admit(int film, String token) {
    tmdb.server()
        .stubFor(
            get(urlPathEqualTo("/3/movie/" + film))
                .willReturn(TmdbStub.json(401, TmdbStub.error(7, "Invalid API key."))));
    tmdb.server()
        .stubFor(
            get(urlPathEqualTo("/3/movie/" + film))
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(TmdbStub.json(200, TmdbStub.movie(film, "Film"))));
  }

  @Test
  void secrets_areReadLateRotatedAndNeverLogged() {
    try (LogLines log = new LogLines()) {
      assertThat(given().get("/api/status").statusCode()).as("without a manager").isEqualTo(200);
      manager.keep(SecretsStub.TOKEN_ARN, "{\"token\":\"hidden-token-1\"}");
      manager.keep(
          SecretsStub.DATABASE_ARN, "{\"username\":\"marquee\",\"password\":\"hidden-password\"}");
      await(() -> token.value().isPresent());
      int film = TmdbStub.freshId();
      admit(film, "hidden-token-1");
      assertThat(status(film)).isEqualTo(200);

      manager.keep(SecretsStub.TOKEN_ARN, "hidden-token-2");
      int rotated = TmdbStub.freshId();
      admit(rotated, "hidden-token-2");
      assertThat(status(rotated)).as("the old token is refused").isEqualTo(502);
      await(() -> status(rotated) == 200);

      Map<String, String> user = database.getCredentials("default");
      assertThat(user)
          .containsEntry("user", "marquee")
          .containsEntry("password", "hidden-password");
      assertThat(log.text()).isNotEmpty().doesNotContain("hidden");
    }
  }
}
