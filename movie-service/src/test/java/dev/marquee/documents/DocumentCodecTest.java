package dev.marquee.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.web.Content;
import dev.marquee.web.Encoding;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCodecTest {
  private static final Instant NOW = Instant.parse("2025-06-01T12:00:00.123Z");

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 511, 512, 40_000})
  void document_comesBackAsItWent(int length) {
    Document document = document("ä".repeat(length), Optional.of("W/\"ü\""));
    Document back = DocumentCodec.decode(DocumentCodec.encode(document)).orElseThrow();

    assertThat(back.status()).isEqualTo(200);
    assertThat(back.content()).isEqualTo(Content.JSON);
    assertThat(back.validator()).contains("W/\"ü\"");
    assertThat(back.storedAt()).isEqualTo(NOW);
    assertThat(back.freshUntil()).isEqualTo(NOW.plusSeconds(600));
    assertThat(back.usableUntil()).isEqualTo(NOW.plusSeconds(9000));
    assertThat(back.isComplete()).isTrue();
    assertThat(back.weight()).isEqualTo(document.weight());
    for (Encoding encoding : Encoding.values()) {
      assertThat(back.variant(encoding).encoding())
          .isEqualTo(document.variant(encoding).encoding());
      assertThat(back.variant(encoding).etag()).isEqualTo(document.variant(encoding).etag());
      assertThat(back.variant(encoding).bytes()).isEqualTo(document.variant(encoding).bytes());
    }
  }

  @Test
  void partialDocument_staysPartial() {
    Document partial = document("{}", Optional.empty()).partial();
    Document back = DocumentCodec.decode(DocumentCodec.encode(partial)).orElseThrow();

    assertThat(back.isComplete()).isFalse();
    assertThat(back.validator()).isEmpty();
  }

  @Test
  void anyDamagedByte_isNoticed() {
    byte[] good = DocumentCodec.encode(document("{\"title\":\"Alien\"}", Optional.of("\"a\"")));
    for (int position = 0; position < good.length; position++) {
      byte[] damaged = good.clone();
      damaged[position] ^= 0x20;
      assertThat(DocumentCodec.decode(damaged)).as("byte %d", position).isEmpty();
    }
  }

  @Test
  void anyCutOff_isNoticed() {
    byte[] good = DocumentCodec.encode(document("{\"title\":\"Alien\"}", Optional.empty()));
    for (int length = 0; length < good.length; length++) {
      assertThat(DocumentCodec.decode(Arrays.copyOf(good, length)))
          .as("%d bytes", length)
          .isEmpty();
    }
    assertThat(DocumentCodec.decode(Arrays.copyOf(good, good.length + 1))).isEmpty();
  }

  @Test
  void textOfSomebodyElse_isNoticed() {
    assertThat(DocumentCodec.decode("{\"hello\":\"world\"}".getBytes(UTF_8))).isEmpty();
  }

  private static Document document(String body, Optional<String> validator) {
    return BodyEncoder.document(
        200,
        Content.JSON,
        body.getBytes(UTF_8),
        validator,
        NOW,
        NOW.plusSeconds(600),
        NOW.plusSeconds(9000));
  }
}
