package dev.marquee.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerKeysTest {
  private final CallerKeys keys = keys("first-key", " second-key ", "");

  @Test
  void withoutKeys_everybodyComesIn() {
    assertThat(keys().admit(null, null)).isTrue();
    assertThat(keys().admit("anything", "Bearer anything")).isTrue();
    assertThat(keys("", " ").admit(null, null)).isTrue();
  }

  @Test
  void rightKey_comesInEitherWay() {
    assertThat(keys.admit("first-key", null)).isTrue();
    assertThat(keys.admit("second-key", null)).isTrue();
    assertThat(keys.admit(null, "Bearer second-key")).isTrue();
    assertThat(keys.admit(null, "bearer first-key")).isTrue();
    assertThat(keys.admit("wrong", "Bearer first-key")).isTrue();
  }

  @Test
  void missingKey_staysOut() {
    assertThat(keys.admit(null, null)).isFalse();
    assertThat(keys.admit("", "")).isFalse();
    assertThat(keys.admit("", "Bearer ")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "first-keyx", "FIRST-KEY", "first-key,second-key", "\u0000"})
  void wrongKey_staysOut(String wrong) {
    assertThat(keys.admit(wrong, null)).isFalse();
    assertThat(keys.admit(null, "Bearer " + wrong)).isFalse();
    assertThat(keys.admit(null, "Basic " + wrong)).isFalse();
  }

  @Test
  void rightKey_isNoBearerWithoutTheScheme() {
    assertThat(keys.admit(null, "first-key")).isFalse();
    assertThat(keys.admit(null, "Basic first-key")).isFalse();
  }

  private static CallerKeys keys(String... accepted) {
    Optional<List<String>> configured =
        accepted.length == 0 ? Optional.empty() : Optional.of(List.of(accepted));
    return new CallerKeys(() -> configured);
  }
}
