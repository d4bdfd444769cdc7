package dev.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
  private static final String TAG = "\"abc\"";

  @ParameterizedTest
  @ValueSource(strings = {"\"abc\"", " W/\"abc\" ", "\"x\", \"abc\"", "W/\"x\",W/\"abc\"", " * "})
  void tagThatIsNamed_matches(String condition) {
    assertThat(EntityTags.match(condition, TAG)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "\"ab\"",
        "\"abcd\"",
        "\"abc",
        "\"abc-gzip\"",
        "\"*\"",
        "\"x\", abc, \"y\""
      })
  void tagThatIsNotNamed_doesNotMatch(String condition) {
    assertThat(EntityTags.match(condition, TAG)).isFalse();
  }
}
