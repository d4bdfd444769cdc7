package dev.marquee.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import dev.marquee.testsupport.ValkeyResource;
import dev.marquee.testsupport.ValkeyResource.Shared;
import dev.marquee.testsupport.ValkeyServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The running service with a Valkey that dies and comes back. */
@QuarkusTest
@TestProfile(SharedServiceTest.WithValkey.class)
class SharedServiceTest {
  @Upstream TmdbStub tmdb;
  @Shared ValkeyServer valkey;
  @Inject MemoryTier memory;

  /** A service of its own, so that others run without. */
  public static final class WithValkey implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(TmdbStub.class), new TestResourceEntry(ValkeyResource.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }

  @Test
  void film_isTakenFromValkeyWhenMemoryHasItNoMore_andBrowsingSurvivesValkey() {
    awaitShared("up");
    String path = "movie/" + TmdbStub.freshId();
    tmdb.answer(path, "{\"title\":\"Kept\"}");
    assertThat(get(path).header("Cache-Status")).startsWith("Marquee; fwd=miss; stored");
    memory.remove(path);
    assertThat(get(path).header("Cache-Status")).endsWith("detail=shared");
    assertThat(tmdb.requests(path)).isEqualTo(1);

    valkey.stop();
    awaitShared("down");
    assertThat(get(path).statusCode()).isEqualTo(200);
    String other = "movie/" + TmdbStub.freshId();
    tmdb.answer(other, "{\"title\":\"New\"}");
    assertThat(get(other).statusCode()).isEqualTo(200);

    valkey.start();
    awaitShared("up");
    memory.remove(path);
    assertThat(get(path).statusCode()).isEqualTo(200);
    assertThat(tmdb.requests(path)).as("Valkey came back empty").isEqualTo(2);
  }

  private static Response get(String path) {
    return given().get("/3/" + path);
  }

  private static void awaitShared(String state) {
    Eventually.holds(
        () -> assertThat(given().get("/api/status").path("shared").toString()).isEqualTo(state));
  }
}
