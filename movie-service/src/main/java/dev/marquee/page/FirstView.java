package dev.marquee.page;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.LocalityParameters;
import dev.marquee.documents.Lookup;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A page of the catalog: which document it shows, and how. */
interface FirstView {

  /**
   * What tells the page from all others, and is the same for all addresses of the same page:
   * upstream's path of what it shows, if that is one thing.
   */
  String key();

  /** The module of the script that shows the page, as the build names it. */
  String module();

  /** The document that it shows; null where it shows none. */
  @Nullable CompletionStage<Lookup> document(
      Catalog catalog, LocalityParameters locality, HttpServerRequest visitor);

  /**
   * Writes the page.
   *
   * @param document the JSON text; null where there is none
   * @throws IOException if the document cannot be read
   */
  Composition compose(byte @Nullable [] document, Composer composer, Words words)
      throws IOException;
}
