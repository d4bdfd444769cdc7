package dev.marquee.titles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosenessTest {

  private static double closeness(String typed, String name, double popularity) {
    return new Closeness(typed).of(name, popularity);
  }

  @Test
  void shortText_forgivesNothing() {
    assertThat(closeness("alin", "alien", 90)).isEqualTo(Closeness.NONE);
  }

  @Test
  void twoMistakes_needALongText() {
    assertThat(closeness("allein", "alien", 90)).isEqualTo(Closeness.NONE);
    assertThat(closeness("alxxen", "alien", 90)).isEqualTo(Closeness.NONE);
    assertThat(closeness("te godfathr", "the godfather", 90)).isGreaterThan(Closeness.NONE);
  }

  @Test
  void fewerMistakes_comeFirst() {
    assertThat(closeness("alien", "alien", 10)).isGreaterThan(closeness("alien", "alein", 10));
  }

  @Test
  void muchMorePopular_comesFirstInSpiteOfAMistake() {
    assertThat(closeness("alein", "alien", 200)).isGreaterThan(closeness("alein", "aleinu", 0.6));
  }

  @Test
  void wholeName_comesBeforeItsBeginning() {
    assertThat(closeness("alien", "alien", 20)).isGreaterThan(closeness("alien", "aliens", 80));
  }

  @Test
  void laterWord_countsLess() {
    assertThat(closeness("rings", "rings of smoke", 5))
        .isGreaterThan(closeness("rings", "lord of the rings", 3));
    assertThat(closeness("rings", "lord of the rings", 3)).isGreaterThan(Closeness.NONE);
  }
}
