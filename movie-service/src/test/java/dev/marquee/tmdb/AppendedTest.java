package dev.marquee.tmdb;

import static dev.marquee.tmdb.Canonical.key;
import static dev.marquee.tmdb.Canonical.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.tmdb.InvalidRequestException.Reason;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppendedTest {

  @Test
  void appendedNames_areSortedAndUnknownOnesDropped() {
    assertThat(
            key(
                "movie/603",
                "append_to_response",
                "videos,credits, watch/providers,videos,account_states,nonsense,,../1"))
        .isEqualTo("movie/603?append_to_response=credits%2Cvideos%2Cwatch%2Fproviders");
    assertThat(key("movie/603", "append_to_response", "nonsense")).isEqualTo("movie/603");
  }

  @Test
  void appendedSeasons_areKnown() {
    assertThat(key("tv/1399", "append_to_response", "season/2,season/1/images,season/01,season/x"))
        .isEqualTo("tv/1399?append_to_response=season%2F1%2Fimages%2Cseason%2F2");
  }

  @Test
  void parametersOfAppendedAnswers_countOnlyThen() {
    assertThat(key("movie/603", "include_image_language", "null,EN")).isEqualTo("movie/603");
    assertThat(
            key("movie/603", "include_image_language", "null,EN", "append_to_response", "images"))
        .isEqualTo("movie/603?append_to_response=images&include_image_language=en%2Cnull");
  }

  @Test
  void moreThan20Appended_areRefused() {
    String seasons =
        IntStream.rangeClosed(1, 20).mapToObj(n -> "season/" + n).collect(Collectors.joining(","));
    assertThat(key("tv/1399", "append_to_response", seasons)).contains("season%2F20");
    assertThat(refusal("tv/1399", Map.of("append_to_response", seasons + ",season/21")))
        .isEqualTo(Reason.BAD_APPEND);
    assertThat(refusal("movie/603", Map.of("append_to_response", "x,".repeat(2_000))))
        .isEqualTo(Reason.BAD_APPEND);
  }
}
