package dev.marquee.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{", "{\"key\":\"hidden\"}", "{\"token\":\"\"}", "{hidden}"})
  void whatHoldsNoToken_isRefusedWithoutBeingQuoted(String text) {
    assertThatThrownBy(() -> SecretText.token(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hidden")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc.def", " abc.def\n", "{\"token\": \"abc.def\"}"})
  void token_isBareOrJson(String text) {
    assertThat(SecretText.token(text)).isEqualTo("abc.def");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hidden", "[]", "{\"username\":\"a\"}", "{\"password\":\"hidden\"}"})
  void whatHoldsNoUser_isRefusedWithoutBeingQuoted(String text) {
    assertThatThrownBy(() -> SecretText.databaseUser(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hidden")
        .hasNoCause();
  }

  @Test
  void databaseUser_isReadAsRdsWritesIt() {
    DatabaseUser user =
        SecretText.databaseUser(
            "{\"engine\":\"postgres\",\"host\":\"db\",\"username\":\"marquee\","
                + "\"password\":\"hidden\",\"port\":5432,\"dbname\":\"marquee\"}");

    assertThat(user).isEqualTo(new DatabaseUser("marquee", "hidden"));
    assertThat(user).hasToString("DatabaseUser[marquee]");
  }
}
