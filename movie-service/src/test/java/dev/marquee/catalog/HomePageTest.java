package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.tmdb.UpstreamException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomePageTest {
  private static final int ROWS = HomePage.requests(Readers.locality("en-US")).size() - 1;

  private static List<Optional<JsonNode>> answers() {
    List<Optional<JsonNode>> answers = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      answers.add(Optional.of(UpstreamJson.tree(UpstreamJson.LIST)));
    }
    answers.add(Optional.of(UpstreamJson.tree(UpstreamJson.GENRES)));
    return answers;
  }

  @Test
  void page_hasTheListsAndTheGenresThatUpstreamNames() {
    Home home = Readers.HOME.compose(answers());

    assertThat(home.rows())
        .extracting(HomeRow::name)
        .containsExactly(
            "trending-day",
            "now-playing",
            "popular",
            "top-rated",
            "upcoming",
            "genre-28",
            "genre-35",
            "genre-878");
    assertThat(home.rows().getLast().genre()).isEqualTo(new Genre(878, "Sci-Fi"));
  }

  @Test
  void hero_isTheFirstFilmWithBackdropAndOverview() {
    Hero hero = Objects.requireNonNull(Readers.HOME.compose(answers()).hero());

    assertThat(hero.movie().id()).isEqualTo(901);
    assertThat(hero.overview()).isEqualTo("A lamp burns long.");
    assertThat(hero.backdrop().src()).endsWith("/w1280/back1.jpg");
  }

  @Test
  void rowThatIsMissing_isLeftOut() {
    List<Optional<JsonNode>> answers = answers();
    answers.set(0, Optional.empty());

    assertThat(Readers.HOME.compose(answers).rows())
        .extracting(HomeRow::name)
        .doesNotContain("trending-day")
        .contains("popular");
  }

  @Test
  void withoutGenreNames_thereAreNoGenreRows() {
    List<Optional<JsonNode>> answers = answers();
    answers.set(ROWS, Optional.empty());

    assertThat(Readers.HOME.compose(answers).rows()).hasSize(5);
  }

  @Test
  void withoutAnyRow_thereIsNoPage() {
    List<Optional<JsonNode>> answers = answers();
    answers.replaceAll(answer -> Optional.empty());

    assertThatThrownBy(() -> Readers.HOME.compose(answers)).isInstanceOf(UpstreamException.class);
  }
}
