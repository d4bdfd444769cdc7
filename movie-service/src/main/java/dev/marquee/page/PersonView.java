package dev.marquee.page;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.FilmCredit;
import dev.marquee.catalog.Image;
import dev.marquee.catalog.LocalityParameters;
import dev.marquee.catalog.PersonDetails;
import dev.marquee.documents.Lookup;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A person's page. */
record PersonView(int id) implements FirstView {
  private static final int MOST_KNOWN_FOR = 8;
  private static final String PHOTO_SIZES =
      "(min-width: 100rem) 22rem, (min-width: 48rem) 16rem, 8rem";

  @Override
  public String key() {
    return "person/" + id;
  }

  @Override
  public String module() {
    return "src/features/person/person-page.tsx";
  }

  @Override
  public CompletionStage<Lookup> document(
      Catalog catalog, LocalityParameters locality, HttpServerRequest visitor) {
    return catalog.person(id, locality, visitor);
  }

  @Override
  public Composition compose(byte @Nullable [] document, Composer composer, Words words)
      throws IOException {
    byte[] json = Objects.requireNonNull(document);
    PersonDetails person = composer.read(json, PersonDetails.class);
    String biography = person.biography();
    Image photo = person.photo();
    Head head =
        new Head(
            person.name(),
            biography == null ? words.texts().description() : biography,
            "/person/" + person.slug(),
            "profile",
            photo == null ? null : photo.src(),
            null,
            List.of(composer.structuredData().person(person)));
    return new Composition(
        head,
        Templates.person(text(person, words), words.texts(), words.setting()),
        new Seed("person", Integer.toString(id), new String(json, StandardCharsets.UTF_8)));
  }

  private static PersonText text(PersonDetails person, Words words) {
    return new PersonText(
        person.name(),
        person.birthday() == null ? null : words.date(person.birthday()),
        person.deathday() == null ? null : words.date(person.deathday()),
        person.placeOfBirth(),
        person.biography(),
        person.biographyLanguage(),
        Picture.poster(person.photo(), PHOTO_SIZES, true),
        knownFor(person, words),
        person.filmography().stream()
            .map(
                part ->
                    new PersonText.Part(
                        part.films().stream().map(film -> credit(film, words)).toList()))
            .toList());
  }

  private static @Nullable Row knownFor(PersonDetails person, Words words) {
    return person.knownFor().isEmpty()
        ? null
        : new Row(
            words.texts().knownFor(),
            Card.films(person.knownFor(), MOST_KNOWN_FOR, Picture.CARD, words));
  }

  private static PersonText.Credit credit(FilmCredit film, Words words) {
    Integer year = film.movie().year();
    return new PersonText.Credit(
        words.link("/movie/" + film.movie().slug(), film.movie().title()),
        year == null ? null : words.year(year),
        String.join(", ", film.roles()));
  }
}
