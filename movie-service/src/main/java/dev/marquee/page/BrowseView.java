package dev.marquee.page;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.LocalityParameters;
import dev.marquee.catalog.MovieFilter;
import dev.marquee.catalog.MoviePage;
import dev.marquee.documents.Lookup;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The browse page as it opens: no filter, the most popular films first. */
final class BrowseView implements FirstView {
  /** Of which some are in view at the start on every screen. */
  private static final int IN_VIEW = 6;

  private static final MovieFilter ALL =
      new MovieFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);

  @Override
  public String key() {
    return "browse";
  }

  @Override
  public String module() {
    return "src/features/browse/browse-page.tsx";
  }

  @Override
  public CompletionStage<Lookup> document(
      Catalog catalog, LocalityParameters locality, HttpServerRequest visitor) {
    return catalog.movies(ALL, 1, locality, visitor);
  }

  @Override
  public Composition compose(byte @Nullable [] document, Composer composer, Words words)
      throws IOException {
    byte[] json = Objects.requireNonNull(document);
    MoviePage page = composer.read(json, MoviePage.class);
    PageWords texts = words.texts();
    List<Card> cards =
        Card.films(page.results(), page.results().size(), IN_VIEW, Picture.GRID, words);
    return new Composition(
        Head.ofSite(texts.browse(), texts.description(), "/browse"),
        Templates.list(texts.browse(), cards, texts, words.setting()),
        Seed.firstPage("movies", "{}", new String(json, StandardCharsets.UTF_8)));
  }
}
