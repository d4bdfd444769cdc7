package dev.marquee.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page as a test reads it. */
final class Html {
  private static final Pattern SCRIPT =
      Pattern.compile("<script\\b([^>]*)>(.*?)</script", Pattern.DOTALL);
  private static final Pattern SEED =
      Pattern.compile(
          "<script id=\"marquee-seed\" type=\"application/json\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern LINKED_DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  private Html() {}

  /** Every script is a file of ours or data, and no element carries code or style. */
  static void assertRunsNothingOfItsOwn(String html) {
    List<MatchResult> scripts = SCRIPT.matcher(html).results().toList();
    assertThat(scripts).isNotEmpty();
    for (MatchResult script : scripts) {
      if (script.group(2).isBlank()) {
        assertThat(script.group(1)).containsPattern("src=\"/");
      } else {
        assertThat(script.group(1)).containsPattern("type=\"application/(ld\\+)?json\"");
      }
    }
    String markup = SCRIPT.matcher(html).replaceAll("");
    assertThat(markup)
        .doesNotContain("<script", "<img src=x")
        .doesNotContainPattern("<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\son[a-z]+=")
        .doesNotContainPattern("<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\sstyle=");
  }

  static String seed(String html) {
    return only(SEED, html);
  }

  static String linkedData(String html) {
    return only(LINKED_DATA, html);
  }

  private static String only(Pattern element, String html) {
    List<String> found = element.matcher(html).results().map(it -> it.group(1)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
