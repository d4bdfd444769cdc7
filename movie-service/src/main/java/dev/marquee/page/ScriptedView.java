package dev.marquee.page;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.LocalityParameters;
import dev.marquee.documents.Lookup;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page that only the script can fill, because what it shows is in the browser, or is typed there.
 *
 * @param path as in {@link Head}: a search, and what is one visitor's own, are nothing to be found
 * @param needsScript whether nothing can be read without it
 */
record ScriptedView(
    String key,
    String module,
    @Nullable String path,
    Function<PageWords, String> title,
    Function<PageWords, String> text,
    boolean needsScript)
    implements FirstView {
  static final ScriptedView FILTERED =
      scripted("filtered", "browse/browse-page", "/browse", PageWords::browse);
  static final ScriptedView SEARCH =
      scripted("search", "search/search-page", null, PageWords::search);
  static final ScriptedView LIST = scripted("list", "library/list-page", null, PageWords::list);
  static final ScriptedView HIDDEN =
      scripted("hidden", "library/hidden-page", null, PageWords::hidden);
  static final ScriptedView ABOUT =
      new ScriptedView(
          "about",
          "src/features/about/about-page.tsx",
          "/about",
          PageWords::about,
          PageWords::aboutText,
          false);

  private static ScriptedView scripted(
      String key, String module, @Nullable String path, Function<PageWords, String> title) {
    return new ScriptedView(
        key, "src/features/" + module + ".tsx", path, title, PageWords::description, true);
  }

  @Override
  public @Nullable CompletionStage<Lookup> document(
      Catalog catalog, LocalityParameters locality, HttpServerRequest visitor) {
    return null;
  }

  @Override
  public Composition compose(byte @Nullable [] document, Composer composer, Words words) {
    PageWords texts = words.texts();
    String headline = title.apply(texts);
    return new Composition(
        Head.ofSite(headline, text.apply(texts), path),
        Templates.message(
            headline, text.apply(texts), false, needsScript, false, texts, words.setting()),
        null);
  }
}
