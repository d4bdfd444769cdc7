package dev.marquee.page;

import dev.marquee.web.PageLanguage;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** A language's words, numbers and dates. */
final class Words {
  private final PageLanguage language;
  private final PageWords texts;

  private Words(PageLanguage language, PageWords texts) {
    this.language = language;
    this.texts = texts;
  }

  static Words in(PageLanguage language) {
    return new Words(
        language, MessageBundles.get(PageWords.class, Localized.Literal.of(language.code())));
  }

  PageLanguage language() {
    return language;
  }

  PageWords texts() {
    return texts;
  }

  String year(int year) {
    NumberFormat format = NumberFormat.getIntegerInstance(language.locale());
    format.setGroupingUsed(false);
    return format.format(year);
  }

  /** One decimal. */
  String score(double score) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(score);
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .withChronology(IsoChronology.INSTANCE)
        .format(date);
  }

  /** Hours and minutes. */
  String runtime(int minutes) {
    return minutes < 60 ? texts.minutes(minutes) : texts.runtime(minutes / 60, minutes % 60);
  }

  /** The title of a row of the home page that is not a genre's; the name itself for a new one. */
  String row(String name) {
    return switch (name) {
      case "trending-day", "trending-week" -> texts.trending();
      case "now-playing" -> texts.nowPlaying();
      case "popular" -> texts.popular();
      case "top-rated" -> texts.topRated();
      case "upcoming" -> texts.upcoming();
      default -> name;
    };
  }
}
