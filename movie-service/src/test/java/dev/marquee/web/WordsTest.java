package dev.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small texts: JSON strings, request ids, dates, paths. */
class WordsTest {

  @Property
  void quotedText_isReadBackTheSame(@ForAll String text) throws JsonProcessingException {
    StringBuilder json = new StringBuilder();
    JsonText.quote(json, text);
    assertThat(new ObjectMapper().readValue(json.toString(), String.class)).isEqualTo(text);
  }

  @Property
  void quotedText_isPlainAscii(@ForAll String text) {
    StringBuilder json = new StringBuilder();
    JsonText.quote(json, text);
    assertThat(json.chars()).allMatch(c -> c >= 0x20 && c < 0x7f);
  }

  @Property
  void anyRequestIdSent_endsAsAHarmlessOne(@ForAll String sent) {
    assertThat(RequestId.of(sent)).matches("[A-Za-z0-9_-]{1,64}");
  }

  @Test
  void harmlessRequestId_isKept() {
    assertThat(RequestId.of("3f2a_Z-9")).isEqualTo("3f2a_Z-9");
    assertThat(RequestId.of("a".repeat(64))).isEqualTo("a".repeat(64));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\r\nX: y", "\u00e9", "a.b", "${jndi:x}"})
  void oddRequestId_isReplaced(String sent) {
    assertThat(RequestId.of(sent)).isNotEqualTo(sent).isNotEqualTo(RequestId.of(sent));
    assertThat(RequestId.of("a".repeat(65))).hasSizeLessThan(65);
    assertThat(RequestId.of(null)).isNotEmpty();
  }

  @Test
  void date_isThatOfThisSecond() {
    String now = HttpDate.now();
    assertThat(now).matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    Instant read = ZonedDateTime.parse(now, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    assertThat(Duration.between(read, Instant.now()))
        .isBetween(Duration.ZERO, Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @CsvSource({"/3/x?api_key=secret, /3/x", "/3/x, /3/x", "?api_key=secret, ''", "'', ''"})
  void loggedPath_hasNoQuery(String uri, String path) {
    assertThat(RequestPath.of(uri)).isEqualTo(path);
    assertThat(RequestPath.of("/" + "x".repeat(5000))).hasSize(200);
  }

  @ParameterizedTest
  @CsvSource({"GET, GET", "HEAD, HEAD", "BREW, OTHER", "get, OTHER"})
  void methodMadeUp_isOther(String method, String tag) {
    assertThat(Methods.known(method)).isEqualTo(tag);
  }
}
