package dev.marquee.tmdb;

import static dev.marquee.tmdb.Canonical.key;
import static dev.marquee.tmdb.Canonical.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.tmdb.InvalidRequestException.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

  @Test
  void query_isTrimmedComposedAndFolded() {
    assertThat(key("search/movie", "query", "  Ame\u0301LIE \u00a0 Poulain "))
        .isEqualTo("search/movie?query=am%C3%A9lie%20poulain");
  }

  @Test
  void query_keepsLettersWhoseCaseIsNotOneToOne() {
    assertThat(TmdbRoutes.request("search/movie", Map.of("query", "\u0130STANBUL")).parameters())
        .containsEntry("query", "\u0130stanbul");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "a\ud800", "\udc00a"})
  void queryWithStrayCharacters_isRefused(String query) {
    assertThat(refusal("search/movie", Map.of("query", query))).isEqualTo(Reason.BAD_VALUE);
  }

  @Test
  void queryOfMoreThan200Characters_isRefused() {
    assertThat(key("search/movie", "query", "x".repeat(200))).endsWith("xxx");
    assertThat(refusal("search/movie", Map.of("query", "x".repeat(201))))
        .isEqualTo(Reason.BAD_VALUE);
  }

  @Test
  void emptyQuery_isLeftToUpstream() {
    assertThat(key("search/movie", "query", " \u00a0 ")).isEqualTo("search/movie");
  }
}
