package dev.marquee.titles;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TyposTest {

  @Property(tries = 300)
  void everyMistakeNearTheBeginning_isTakenBack(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 5, max = 30) String meant,
      @ForAll @CharRange(from = 'a', to = 'z') char letter,
      @ForAll @IntRange(max = 3) int at) {
    String before = meant.substring(0, at);
    String after = meant.substring(at + 1);
    for (String typed :
        new String[] {
          before + after,
          before + letter + after,
          before + letter + meant.substring(at),
          before + after.charAt(0) + meant.charAt(at) + after.substring(1)
        }) {
      if (!typed.equals(meant)) {
        assertThat(Typos.meantBy(typed)).contains(meant);
      }
      assertThat(Mistakes.between(typed, meant).asWhole()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void otherScripts_haveTheirOwnLetters() {
    assertThat(Typos.meantBy("сталкр")).contains("сталкер");
    assertThat(Typos.meantBy("千と尋の神")).contains("と千尋の神").hasSizeLessThan(20);
  }
}
