package dev.marquee.tmdb.sample;

import java.util.List;
import java.util.regex.Pattern;

/** What must hold for an overview: two or three whole sentences of a fair length. */
final class OverviewRules {
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?][\"”’)]*(?=\\s+[\\p{Lu}\"“‘(0-9]|$)");
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b(Dr|Mr|Mrs|Ms|St|Jr|Sr|Lt|Sgt|Capt|Col|Gen|No|Vol|vs|[A-Z])\\.(?=\\s)");

  private OverviewRules() {}

  static void check(FilmFacts film, Findings findings) {
    String text = film.overview();
    if (text.isBlank()) {
      findings.add(film, "no overview");
      return;
    }
    int words = List.of(text.strip().split("\\s+")).size();
    findings.addIf(words < 25 || words > 60, film, "overview of " + words + " words");
    String plain = ABBREVIATION.matcher(text).replaceAll("$1");
    long sentences = SENTENCE_END.matcher(plain).results().count();
    findings.addIf(sentences < 2 || sentences > 3, film, "overview of " + sentences + " sentences");
    findings.addIf(!text.matches("(?s).*[.!?][\"”’)]*$"), film, "overview is cut off");
  }
}
