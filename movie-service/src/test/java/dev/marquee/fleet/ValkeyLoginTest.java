package dev.marquee.fleet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.SecretsStub;
import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.ValkeyResource;
import dev.marquee.testsupport.ValkeyServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/**
 * A service that knows Valkey's password by the ARN of its secret only, and whose manager is away
 * when it starts.
 */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = SecretsStub.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(
    value = ValkeyResource.class,
    initArgs = @ResourceArg(name = "password", value = "first"),
    restrictToAnnotatedClass = true)
class ValkeyLoginTest {
  @SecretsStub.Manager SecretsStub manager;
  @ValkeyResource.Shared ValkeyServer valkey;

  @Test
  void passwordOfTheSecret_opensValkeyAlsoAfterARotation() {
    awaitShared("down");
    manager.keep(SecretsStub.VALKEY_ARN, "first");
    awaitShared("up");

    valkey.stop();
    awaitShared("down");
    manager.keep(SecretsStub.VALKEY_ARN, "{\"password\":\"second\"}");
    valkey.startWithPassword("second");
    awaitShared("up");
  }

  private static void awaitShared(String state) {
    Eventually.holds(
        () -> assertThat(given().get("/api/status").path("shared").toString()).isEqualTo(state));
  }
}
