package dev.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmViewsTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final FilmViews views = new FilmViews(registry);

  private Map<String, Double> told() {
    views.tell();
    return registry.find("marquee.film.views").functionCounters().stream()
        .collect(Collectors.toMap(it -> it.getId().getTag("film") + "", FunctionCounter::count));
  }

  private void look(int film, int times) {
    for (int i = 0; i < times; i++) {
      views.count("/movie/" + film);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/movie/",
        "/movie/abc",
        "/movie/1/credits",
        "/movie/99999999999999999999",
        "/movies",
        "/api/catalog/movies",
        "/api/catalog/movies/12x",
        "/person/12"
      })
  void otherAddress_isNoFilm(String uri) {
    assertThat(views.of(uri)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/movie/603",
        "/movie/603-the-matrix",
        "/movie/603-the-matrix?language=de-DE",
        "/api/catalog/movies/603?language=de-DE&region=DE"
      })
  void filmOfAnyAddress_isTheSame(String uri) {
    views.count(uri);
    assertThat(told()).isEqualTo(Map.of("603", 1.0));
  }

  @Test
  void onlyTheFilmsLookedAtMost_areTold() {
    for (int film = 1; film <= 2 * FilmViews.TOLD; film++) {
      look(film, film);
    }
    assertThat(told()).hasSize(FilmViews.TOLD).containsEntry("40", 40.0).doesNotContainKey("20");
  }

  @Test
  void filmThatOthersOvertook_isToldNoMoreAndCountsOn() {
    for (int film = 1; film <= FilmViews.TOLD; film++) {
      look(film, 2);
    }
    look(99, 1);
    assertThat(told()).doesNotContainKey("99");
    look(99, 5);
    assertThat(told()).hasSize(FilmViews.TOLD).containsEntry("99", 6.0);
  }

  @Test
  void crawler_neitherFillsMemoryNorHidesWhatIsLookedAtMost() {
    look(603, 3);
    for (int film = 1_000_000; film < 1_000_000 + 2 * FilmViews.MOST_COUNTED; film++) {
      look(film, 1);
    }
    assertThat(views.of("/movie/2000000")).as("no room for more").isNull();
    assertThat(told()).hasSize(FilmViews.TOLD).containsEntry("603", 3.0);
    assertThat(views.of("/movie/2000000")).as("room was made").isNotNull();
  }
}
