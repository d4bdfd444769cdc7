package dev.marquee.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTypeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "GIF89a",
        "<html><svg></svg></html>",
        "<!DOCTYPE html><svg>",
        "<script>alert(1)</script>",
        "{\"success\":false}",
        "<?xml version=\"1.0\"?><html/>",
        "<svgx>",
        "RIFF....WAVE"
      })
  void anythingElse_isNoPicture(String start) {
    assertThat(PictureType.of(start.getBytes(ISO_8859_1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='x'>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg>",
        "\u00ef\u00bb\u00bf<!-- made by hand --> <!-- twice -->\n<svg>",
        "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"x\" \"y\"><svg\n>"
      })
  void svg_isToldByItsRoot(String start) {
    assertThat(PictureType.of(start.getBytes(ISO_8859_1))).contains(PictureType.SVG);
  }

  @Test
  void pixels_areToldByTheirFirstBytes() {
    assertThat(PictureType.of(Samples.jpeg(64))).contains(PictureType.JPEG);
    assertThat(PictureType.of("\u0089PNG\r\n\u001a\n....".getBytes(ISO_8859_1)))
        .contains(PictureType.PNG);
    assertThat(PictureType.of("RIFF1234WEBPVP8 ".getBytes(ISO_8859_1))).contains(PictureType.WEBP);
  }

  @Test
  @Timeout(5)
  void hostileStart_isJudgedAtOnce() {
    String start = "<!--" + "- ".repeat(400) + "<!--".repeat(40);

    assertThat(PictureType.of(start.getBytes(ISO_8859_1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, JPEG",
    "IMAGE/PNG, PNG",
    "image/svg+xml;charset=utf-8, SVG",
    "image/webp, WEBP"
  })
  void mediaType_namesAType(String mediaType, PictureType type) {
    assertThat(PictureType.ofMediaType(mediaType)).contains(type);
    assertThat(PictureType.ofMediaType("text/html")).isEmpty();
  }
}
