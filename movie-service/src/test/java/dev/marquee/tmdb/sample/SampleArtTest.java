package dev.marquee.tmdb.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SampleArtTest {
  private final SampleArt art = art();

  @Test
  void poster_showsTitleDirectorYearAndOriginalTitle() throws Exception {
    Document poster = parse(draw("sample-346-poster.svg").orElseThrow());

    assertThat(poster.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 500 750");
    assertThat(poster.getDocumentElement().getTextContent().toUpperCase(java.util.Locale.ROOT))
        .contains("SEVEN", "SAMURAI", "七人の侍", "AKIRA KUROSAWA · 1954");
  }

  @Test
  void backdrop_isWideAndWordless() throws Exception {
    Document backdrop = parse(draw("sample-603-backdrop.svg").orElseThrow());

    assertThat(backdrop.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1280 720");
    assertThat(backdrop.getElementsByTagName("text").getLength()).isZero();
  }

  @Test
  void profileAndCollection_areDrawn() throws Exception {
    String profile = draw("sample-" + NameId.of("Keanu Reeves") + "-profile.svg").orElseThrow();

    assertThat(parse(profile).getDocumentElement().getTextContent()).endsWith("KR");
    assertThat(draw("sample-c2344-poster.svg").orElseThrow()).contains("1999–2003");
    assertThat(draw("sample-c2344-backdrop.svg")).isPresent();
  }

  @Test
  void drawing_isTheSameEveryTime() {
    assertThat(draw("sample-603-poster.svg"))
        .isEqualTo(new SampleArtTest().draw("sample-603-poster.svg"));
    assertThat(draw("sample-603-poster.svg")).isNotEqualTo(draw("sample-604-poster.svg"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sample-1-poster.svg",
        "sample-c1-poster.svg",
        "sample-603-poster.png",
        "sample-0603-poster.svg",
        "sample-603-profile.svg",
        "sample-c2344-profile.svg",
        "sample-99999999999-poster.svg",
        "/sample-603-poster.svg",
        "../sample-603-poster.svg",
        "sample-603-poster.svg\n"
      })
  void otherNames_areNotFound(String file) {
    assertThat(draw(file)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyMotif_isWellFormedInBothFormats(Motif motif) throws Exception {
    for (ArtPath.Kind kind : List.of(ArtPath.Kind.POSTER, ArtPath.Kind.BACKDROP)) {
      Canvas canvas = new Canvas(kind.width(), kind.height());
      Palette palette = Palette.of(List.of("Drama", "War"), 1974, 7);

      motif.draw(new Scene(canvas, palette, new Dice(7)));

      Document document = parse(canvas.svg("A & B"));
      assertThat(document.getElementsByTagName("*").getLength()).isGreaterThan(8);
      assertThat(canvas.svg("x")).doesNotContain("NaN", "Infinity", "null");
    }
  }

  @Test
  void hostileTitle_isEscaped() throws Exception {
    String title = "<script>alert(\"1\")</script> & \u0000\u0007 ' \uD800 end";
    Subject subject = new Subject(5, title, title, List.of("Horror"), 1931, "<b> · 1931");

    Document document = parse(Poster.poster(subject));

    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("<script>alert(\"1\")</script> &  '  end");
  }

  private Optional<String> draw(String file) {
    return art.draw(file)
        .toCompletableFuture()
        .orTimeout(10, TimeUnit.SECONDS)
        .join()
        .map(drawing -> new String(drawing.svg(), UTF_8));
  }

  private static SampleArt art() {
    return new SampleArt(CompletableFuture.completedFuture(SampleFixture.index()));
  }

  private static Document parse(String svg) throws Exception {
    return builder().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static DocumentBuilderFactory builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory;
  }
}
