package dev.marquee.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
  @Test
  void line_hasNoBreaksAndNoMarksThatReachBeyondIt() {
    assertThat(Plain.line(" The\n\tLamp\u202E \u0007burns\u2067 ")).isEqualTo("The Lamp burns");
  }

  @Test
  void rightToLeftText_staysAsItIs() {
    assertThat(Plain.line("فيلم \u200Fطويل")).isEqualTo("فيلم \u200Fطويل");
  }

  @Test
  void longText_isCutAfterAWord() {
    assertThat(Plain.summary("word ".repeat(100))).hasSizeLessThanOrEqualTo(201).endsWith("word…");
  }

  @Test
  void longWord_isCutBetweenCharacters() {
    assertThat(Plain.summary("x" + "😀".repeat(300))).endsWith("😀…").hasSizeLessThan(202);
  }

  @Test
  void shortText_isWhole() {
    assertThat(Plain.summary("A lamp burns.")).isEqualTo("A lamp burns.");
  }
}
