package dev.marquee.page;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.CollectionDetails;
import dev.marquee.catalog.Image;
import dev.marquee.catalog.LocalityParameters;
import dev.marquee.documents.Lookup;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A collection's page. */
record CollectionView(int id) implements FirstView {
  private static final String POSTER_SIZES = "(min-width: 56rem) 16rem, 8rem";

  @Override
  public String key() {
    return "collection/" + id;
  }

  @Override
  public String module() {
    return "src/features/collection/collection-page.tsx";
  }

  @Override
  public CompletionStage<Lookup> document(
      Catalog catalog, LocalityParameters locality, HttpServerRequest visitor) {
    return catalog.collection(id, locality, visitor);
  }

  @Override
  public Composition compose(byte @Nullable [] document, Composer composer, Words words)
      throws IOException {
    byte[] json = Objects.requireNonNull(document);
    CollectionDetails collection = composer.read(json, CollectionDetails.class);
    String overview = collection.overview();
    Integer minutes = collection.totalRuntimeMinutes();
    Image image = collection.backdrop() == null ? collection.poster() : collection.backdrop();
    Picture backdrop = Picture.backdrop(collection.backdrop(), "100vw");
    Head head =
        new Head(
            collection.name(),
            overview == null ? words.texts().description() : overview,
            "/collection/" + collection.slug(),
            "website",
            image == null ? null : image.src(),
            backdrop,
            List.of(composer.structuredData().collection(collection)));
    CollectionText text =
        new CollectionText(
            collection.name(),
            overview,
            minutes == null ? null : words.texts().totalRuntime(words.runtime(minutes)),
            Picture.poster(collection.poster(), POSTER_SIZES, true),
            backdrop,
            Card.films(collection.movies(), collection.movies().size(), Picture.GRID, words));
    return new Composition(
        head,
        Templates.collection(text, words.texts(), words.setting()),
        new Seed("collection", Integer.toString(id), new String(json, StandardCharsets.UTF_8)));
  }
}
