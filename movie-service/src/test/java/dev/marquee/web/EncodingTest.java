package dev.marquee.web;

import static dev.marquee.web.Encoding.BROTLI;
import static dev.marquee.web.Encoding.GZIP;
import static dev.marquee.web.Encoding.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110, section 12.5.3. */
class EncodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br | BROTLI",
        "gzip | GZIP",
        "x-gzip | GZIP",
        "GZIP | GZIP",
        "br;q=0.5, gzip | GZIP",
        "br; q=1.0 , gzip ; q=0.9 | BROTLI",
        "* | BROTLI",
        "gzip;q=0, * | BROTLI",
        "br;q=0, * | GZIP",
        "gzip;q=0, br;q=0 | IDENTITY",
        "*;q=0 | IDENTITY",
        "identity | IDENTITY",
        "identity;q=1, gzip;q=0.5 | IDENTITY",
        "gzip;q=0.001 | GZIP",
        "deflate, zstd | IDENTITY",
        "gzip;q=nonsense | IDENTITY",
        "gzip;level=9;q=0.3 | GZIP",
        "gzipped | IDENTITY",
        "'' | IDENTITY",
        ",,, | IDENTITY",
        ";q=1 | IDENTITY"
      })
  void header_choosesTheCoding(String header, Encoding expected) {
    assertThat(Encoding.preferred(header)).isEqualTo(expected);
  }

  @Test
  void noHeader_choosesIdentity() {
    assertThat(Encoding.preferred(null)).isEqualTo(IDENTITY);
  }

  @Property
  void anyText_choosesSomething(@ForAll String header) {
    assertThat(Encoding.preferred(header)).isNotNull();
  }

  @Property
  void whatIsRefused_isNeverChosen(@ForAll("weights") Map<String, Integer> weights) {
    Encoding chosen = Encoding.preferred(header(weights, new Random(0)));
    if (chosen != IDENTITY) {
      int weight = weights.getOrDefault(chosen.token(), weights.getOrDefault("*", 0));
      assertThat(weight).isPositive();
    }
  }

  @Property
  void whatIsChosen_weighsMost(@ForAll("weights") Map<String, Integer> weights) {
    Encoding chosen = Encoding.preferred(header(weights, new Random(0)));
    int anything = weights.getOrDefault("*", 0);
    int gzip = weights.getOrDefault("gzip", anything);
    int brotli = weights.getOrDefault("br", anything);
    int best = Math.max(gzip, brotli);
    if (best > 0 && best >= weights.getOrDefault("identity", 0)) {
      assertThat(chosen).isEqualTo(brotli >= gzip ? BROTLI : GZIP);
    } else {
      assertThat(chosen).isEqualTo(IDENTITY);
    }
  }

  @Property
  void orderCaseAndBlanks_sayNothing(
      @ForAll("weights") Map<String, Integer> weights, @ForAll Random random) {
    Encoding plain = Encoding.preferred(header(weights, new Random(0)));
    String other = header(weights, random).toUpperCase(Locale.ROOT).replace(",", " ,\t");
    assertThat(Encoding.preferred(other)).isEqualTo(plain);
  }

  private static String header(Map<String, Integer> weights, Random random) {
    List<String> parts = new ArrayList<>();
    weights.forEach((coding, tenths) -> parts.add(coding + ";q=" + tenths / 10.0));
    Collections.shuffle(parts, random);
    return String.join(",", parts);
  }

  @Provide
  Arbitrary<Map<String, Integer>> weights() {
    return Arbitraries.maps(
        Arbitraries.of("gzip", "br", "identity", "*", "deflate", "zstd"),
        Arbitraries.integers().between(0, 10));
  }
}
