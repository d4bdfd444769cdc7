package dev.marquee.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.OidcProvider;
import dev.marquee.testsupport.OidcProvider.Running;
import dev.marquee.testsupport.PostgresServer;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A provider that is not there when the service starts. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = PostgresServer.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SignInOutageTest.Late.class, restrictToAnnotatedClass = true)
class SignInOutageTest {
  @TmdbStub.Upstream TmdbStub tmdb;
  @Running OidcProvider provider;

  /** The provider's address, at which nobody answers yet. */
  public static final class Late implements QuarkusTestResourceLifecycleManager {
    private final OidcProvider provider = new OidcProvider();

    @Override
    public Map<String, String> start() {
      return provider.configuration();
    }

    @Override
    public void inject(TestInjector injector) {
      provider.inject(injector);
    }

    @Override
    public void stop() {
      provider.stop();
    }
  }

  @Test
  void serviceServes_andLetsPeopleInWhenTheProviderComes() {
    int film = TmdbStub.freshId();
    tmdb.answer("movie/" + film, TmdbStub.movie(film, "A Film"));
    given().get("/api/catalog/movies/" + film).then().statusCode(200);
    Eventually.holds(() -> given().get("/api/status").then().body("database", equalTo("up")));
    Surfer surfer = new Surfer();
    assertThat(surfer.put("/api/library/list/" + film, "")).isEqualTo(201);
    assertThat(surfer.get("/api/visitor").get("signInOffered").asBoolean()).isTrue();
    assertThat(surfer.sentOn("/api/visitor/sign-in?returnTo=/list"))
        .isEqualTo("/list?sign-in=failed");

    provider.comeBack();
    provider.signsIn("somebody", "Somebody");
    Eventually.holds(() -> assertThat(surfer.signIn("/list")).isEqualTo("/list"));
    assertThat(surfer.films("list")).containsExactly(film);
  }
}
