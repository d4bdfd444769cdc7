package dev.marquee.catalog;

/** The readers as the service wires them, with TMDB's own picture address. */
final class Readers {
  static final String BASE = "https://image.tmdb.org/t/p/";
  static final ImageUrls IMAGES = new ImageUrls(() -> BASE);
  static final Cards CARDS = new Cards(IMAGES);
  static final Choices CHOICES = new Choices(IMAGES);
  static final HomePage HOME = new HomePage(CARDS, CHOICES, IMAGES);
  static final SearchReader SEARCH = new SearchReader(CARDS);
  static final CollectionReader COLLECTION = new CollectionReader(CARDS);
  static final PersonReader PERSON = new PersonReader(CARDS, IMAGES);
  static final MovieReader MOVIE =
      new MovieReader(CARDS, CHOICES, new CreditsReader(IMAGES), new RegionReader(CHOICES), IMAGES);

  private Readers() {}

  static Locality locality(String language) {
    return Locality.of(new LocalityParameters(language, null));
  }

  static Locality locality(String language, String region) {
    return Locality.of(new LocalityParameters(language, region));
  }
}
