package dev.marquee.page;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Genre;
import dev.marquee.catalog.Hero;
import dev.marquee.catalog.Home;
import dev.marquee.catalog.HomeRow;
import dev.marquee.catalog.LocalityParameters;
import dev.marquee.documents.Lookup;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The home page: a film that opens it, and rows. */
final class HomeView implements FirstView {
  /** Without a script a row is there to be read; with one it is filled up at once. */
  private static final int CARDS = 12;

  /** What most screens show of the first row. */
  private static final int IN_VIEW = 8;

  private static final String HERO_SIZES = "(min-width: 900px) 75vw, 100vw";

  @Override
  public String key() {
    return "home";
  }

  @Override
  public String module() {
    return "src/features/home/home-page.tsx";
  }

  @Override
  public CompletionStage<Lookup> document(
      Catalog catalog, LocalityParameters locality, HttpServerRequest visitor) {
    return catalog.home(locality, visitor);
  }

  @Override
  public Composition compose(byte @Nullable [] document, Composer composer, Words words)
      throws IOException {
    byte[] json = Objects.requireNonNull(document);
    Home home = composer.read(json, Home.class);
    HomeHero hero = hero(home.hero(), words);
    List<Row> rows = new ArrayList<>();
    for (HomeRow row : home.rows()) {
      Genre genre = row.genre();
      String title = genre == null ? words.row(row.name()) : genre.name();
      rows.add(
          new Row(
              title,
              Card.films(row.movies(), CARDS, rows.isEmpty() ? IN_VIEW : 0, Picture.CARD, words)));
    }
    PageWords texts = words.texts();
    Picture backdrop = hero == null ? null : hero.backdrop();
    Head head =
        new Head(
            texts.slogan(),
            texts.description(),
            "/",
            "website",
            backdrop == null ? null : backdrop.src(),
            backdrop,
            List.of(composer.structuredData().site(texts.description())));
    return new Composition(
        head,
        Templates.home(hero, rows, texts, words.setting()),
        new Seed("home", "null", new String(json, StandardCharsets.UTF_8)));
  }

  private static @Nullable HomeHero hero(@Nullable Hero hero, Words words) {
    Picture backdrop = hero == null ? null : Picture.backdrop(hero.backdrop(), HERO_SIZES);
    if (hero == null || backdrop == null) {
      return null;
    }
    Integer year = hero.movie().year();
    Double score = hero.movie().score();
    return new HomeHero(
        words.link("/movie/" + hero.movie().slug(), hero.movie().title()),
        year == null ? null : words.year(year),
        score == null ? null : words.score(score),
        hero.overview(),
        backdrop);
  }
}
