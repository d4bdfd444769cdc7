package dev.marquee.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.catalog.ImageUrls.Place;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.UpstreamException;
import jakarta.inject.Singleton;

/** Reads a person of one upstream answer that has everything about them appended. */
@Singleton
class PersonReader {
  private static final String APPENDED = "external_ids,images,movie_credits";
  private static final int MOST_PHOTOS = 12;

  private final Cards cards;
  private final ImageUrls images;

  PersonReader(Cards cards, ImageUrls images) {
    this.cards = cards;
    this.images = images;
  }

  /** The request for a person. */
  static TmdbRequest request(int id, Locality locality) {
    String appended = Translated.mayBeMissing(locality) ? APPENDED + ",translations" : APPENDED;
    return locality.query().with("append_to_response", appended).to("person/" + id);
  }

  /**
   * The person.
   *
   * @throws UpstreamException if the answer is no person
   */
  PersonDetails details(JsonNode answer) {
    Fields person = new Fields(answer);
    int id = person.positive("id").orElseThrow(PersonReader::noPerson);
    String name = person.text("name").orElseThrow(PersonReader::noPerson);
    Translated biography = Translated.of(person, "biography");
    String department = person.text("known_for_department").orElse("");
    Filmography filmography = new Filmography(cards, person.object("movie_credits"));
    return new PersonDetails(
        id,
        Slugs.slug(id, name),
        name,
        biography.text(),
        biography.language(),
        person.date("birthday").orElse(null),
        person.date("deathday").orElse(null),
        person.text("place_of_birth").orElse(null),
        person.texts("also_known_as"),
        person.text("known_for_department").orElse(null),
        person.webAddress("homepage").orElse(null),
        images.image(person, "profile_path", Place.PROFILE),
        images.gallery(person.object("images").list("profiles"), Place.PROFILE, MOST_PHOTOS),
        filmography.knownFor(department),
        filmography.parts(department),
        externalIds(person.object("external_ids")));
  }

  private static UpstreamException noPerson() {
    return new UpstreamException(UpstreamException.Reason.GARBAGE);
  }

  static ExternalIds externalIds(Fields ids) {
    return new ExternalIds(
        ids.text("imdb_id").orElse(null),
        ids.text("wikidata_id").orElse(null),
        ids.text("facebook_id").orElse(null),
        ids.text("instagram_id").orElse(null),
        ids.text("twitter_id").orElse(null));
  }
}
