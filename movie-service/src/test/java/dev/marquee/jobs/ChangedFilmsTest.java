package dev.marquee.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.marquee.testsupport.ServiceClock;
import dev.marquee.testsupport.ShortBreaks;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Films that upstream changed while what is kept of them is still fresh. */
@QuarkusTest
@TestProfile(ShortBreaks.class)
@QuarkusTestResource(TmdbStub.class)
class ChangedFilmsTest {
  @Inject ServiceClock clock;
  @Inject ChangedFilms changedFilms;
  @TmdbStub.Upstream TmdbStub tmdb;

  private final int film = TmdbStub.freshId();
  private final String path = "movie/" + film;

  @BeforeEach
  void keptForTwoHours() {
    clock.advance(Duration.ofDays(200));
    tmdb.reset();
    upstreamHas("Before");
    assertServed("Before");
    clock.advance(Duration.ofHours(2));
  }

  private void upstreamHas(String title) {
    tmdb.answer(
        path,
        TmdbStub.json(200, TmdbStub.movie(film, title))
            .withHeader("Cache-Control", "public, max-age=36000"));
  }

  private void upstreamNames(int changed) {
    tmdb.answer(
        "movie/changes",
        "{\"results\":[{\"id\":" + changed + ",\"adult\":false}],\"page\":1,\"total_pages\":1}");
  }

  private void assertServed(String title) {
    given().get("/3/" + path).then().statusCode(200).body("title", equalTo(title));
    given().get("/api/catalog/movies/" + film).then().body("title", equalTo(title));
    for (String language : new String[] {"en", "de"}) {
      given()
          .header("Accept", "text/html")
          .get("/movie/" + film + "?language=" + language)
          .then()
          .statusCode(200)
          .body(containsString(title));
    }
  }

  @Test
  void changedFilm_isShownAsItIsNow_inEveryView() {
    upstreamHas("After");
    assertServed("Before");
    upstreamNames(film);

    assertThat(changedFilms.fetchAnew()).isPositive();
    assertServed("After");
  }

  @Test
  void otherFilm_isLeftAlone() {
    int before = tmdb.requests(path);
    upstreamNames(TmdbStub.freshId());

    assertThat(changedFilms.fetchAnew()).isZero();
    assertServed("Before");
    assertThat(tmdb.requests(path)).isEqualTo(before);
  }

  @Test
  void upstreamAway_leavesWhatIsKept() {
    upstreamNames(film);
    tmdb.answer(path, TmdbStub.json(500, "{}"));

    assertThat(changedFilms.fetchAnew()).isZero();
    assertServed("Before");
  }
}
