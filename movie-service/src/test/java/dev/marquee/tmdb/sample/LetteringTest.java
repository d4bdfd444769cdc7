package dev.marquee.tmdb.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
  private static final double WIDTH = 428;
  private static final double HEIGHT = 210;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M",
        "The Good, the Bad and the Ugly",
        "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
        "七人の侍",
        "Supercalifragilisticexpialidocious",
      })
  void title_staysInItsBoxWithEveryWord(String title) {
    for (Typeface face : Typeface.values()) {
      Lettering lettering = Lettering.fit(title, face, WIDTH, HEIGHT, 118);

      assertThat(lettering.height()).isLessThanOrEqualTo(HEIGHT + 0.01);
      assertThat(lettering.lines())
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WIDTH + 0.01));
      assertThat(String.join(" ", lettering.lines().stream().map(Lettering.Line::text).toList()))
          .isEqualTo(face.set(title));
    }
  }

  @ParameterizedTest
  @EnumSource
  void longTitle_isStillReadable(Typeface face) {
    Lettering lettering =
        Lettering.fit("Harry Potter and the Deathly Hallows: Part 2", face, WIDTH, HEIGHT, 118);

    assertThat(lettering.lines())
        .hasSizeBetween(2, 5)
        .allSatisfy(line -> assertThat(line.size()).isGreaterThan(24));
  }

  @Test
  void line_doesNotEndWithAnArticle() {
    assertThat(Lettering.fit("The Lord of the Rings", Typeface.BOOK, WIDTH, HEIGHT, 118).lines())
        .extracting(Lettering.Line::text)
        .noneMatch(line -> line.endsWith(" the") || line.endsWith(" of"));
  }
}
