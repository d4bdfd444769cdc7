package dev.marquee.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What a page is written with: a language's words, numbers and dates, and addresses. */
final class Words {
  private final Setting setting;
  private final PageWords texts;

  private Words(Setting setting, PageWords texts) {
    this.setting = setting;
    this.texts = texts;
  }

  static Words of(Setting setting) {
    Localized locale = Localized.Literal.of(setting.language().code());
    return new Words(setting, MessageBundles.get(PageWords.class, locale));
  }

  Setting setting() {
    return setting;
  }

  PageWords texts() {
    return texts;
  }

  /** A link that keeps the language. */
  Link link(String path, String name) {
    return new Link(setting.link(path), name);
  }

  String year(int year) {
    NumberFormat format = NumberFormat.getIntegerInstance(locale());
    format.setGroupingUsed(false);
    return format.format(year);
  }

  private Locale locale() {
    return setting.language().locale();
  }

  /** One decimal. */
  String score(double score) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(score);
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale())
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
