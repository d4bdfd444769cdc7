package dev.marquee.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "&lt;",
        "\"quotes\" and \\ backslashes",
        "line\u2028separators\u2029",
        "\u202Eturned"
      })
  void escapedJson_isTheSameValueAndEndsNoElement(String text) throws JsonProcessingException {
    String escaped = ScriptJson.escape(JSON.writeValueAsString(text));

    assertThat(escaped).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(JSON.readValue(escaped, String.class)).isEqualTo(text);
  }

  @Test
  void escapedJson_keepsItsStructure() throws JsonProcessingException {
    String json = "{\"a\":[1,{\"b\":\"<\"}],\"c\":null}";

    assertThat(JSON.readTree(ScriptJson.escape(json))).isEqualTo(JSON.readTree(json));
  }
}
