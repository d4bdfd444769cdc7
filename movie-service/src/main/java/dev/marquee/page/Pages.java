package dev.marquee.page;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.LocalityParameters;
import dev.marquee.documents.Documents;
import dev.marquee.documents.Lookup;
import dev.marquee.documents.View;
import dev.marquee.web.Content;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jspecify.annotations.Nullable;

/**
 * The pages, each written once for a language and kept like any other view, under a key that names
 * the build of the script, because the page names its files. A page that has to be written counts
 * against its visitor only as far as its document has to be fetched. Thread-safe; nobody blocks.
 */
@Singleton
class Pages {
  private static final byte[] NOTHING = {};

  private final Documents documents;
  private final Catalog catalog;
  private final Composer composer;
  private final ManagedExecutor writers;

  Pages(Documents documents, Catalog catalog, Composer composer, ManagedExecutor writers) {
    this.documents = documents;
    this.catalog = catalog;
    this.composer = composer;
    this.writers = writers;
  }

  /**
   * A page. Its document has another status than 200 where the catalog has none to show.
   *
   * @return fails as the catalog does
   */
  CompletionStage<Lookup> find(FirstView view, Setting setting, HttpServerRequest visitor) {
    String key = "page:" + composer.version() + ':' + setting.key() + ':' + view.key();
    return documents.view(key, () -> compose(view, setting, visitor));
  }

  private CompletionStage<View> compose(
      FirstView view, Setting setting, HttpServerRequest visitor) {
    LocalityParameters locality = new LocalityParameters(setting.language().tag(), null);
    CompletionStage<Lookup> document = view.document(catalog, locality, visitor);
    return document == null
        ? CompletableFuture.supplyAsync(() -> written(view, setting, null), writers)
        : document.thenApplyAsync(found -> written(view, setting, found), writers);
  }

  private View written(FirstView view, Setting setting, @Nullable Lookup found) {
    if (found != null && found.document().status() != 200) {
      return new View(found.document().status(), Content.HTML, NOTHING, List.of(found), true);
    }
    Words words = Words.of(setting);
    try {
      Composition page =
          view.compose(found == null ? null : found.document().body(), composer, words);
      byte[] html = composer.write(page, view.module(), words);
      return new View(200, Content.HTML, html, found == null ? List.of() : List.of(found), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
