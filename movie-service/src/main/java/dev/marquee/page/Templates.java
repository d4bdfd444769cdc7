package dev.marquee.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written between the tags; every value is escaped for HTML by the engine. */
@CheckedTemplate(basePath = "page")
final class Templates {
  private Templates() {}

  static native TemplateInstance head(HeadText head);

  static native TemplateInstance home(
      @Nullable HomeHero hero, List<Row> rows, PageWords words, Setting setting);

  static native TemplateInstance movie(MovieText movie, PageWords words, Setting setting);

  static native TemplateInstance person(PersonText person, PageWords words, Setting setting);

  static native TemplateInstance collection(
      CollectionText collection, PageWords words, Setting setting);

  static native TemplateInstance list(
      String title, List<Card> cards, PageWords words, Setting setting);

  static native TemplateInstance message(
      String title,
      String text,
      boolean isMissing,
      boolean needsScript,
      boolean canRetry,
      PageWords words,
      Setting setting);
}
