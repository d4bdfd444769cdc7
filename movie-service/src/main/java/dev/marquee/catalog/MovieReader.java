package dev.marquee.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.catalog.ImageUrls.Place;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.UpstreamException;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a film of one upstream answer that has everything about it appended. */
@Singleton
class MovieReader {
  private static final String APPENDED =
      "credits,external_ids,images,keywords,recommendations,release_dates,similar,videos,"
          + "watch/providers";
  private static final int MOST_BACKDROPS = 16;
  private static final int MOST_POSTERS = 12;

  private final Cards cards;
  private final Choices choices;
  private final CreditsReader credits;
  private final RegionReader regions;
  private final ImageUrls images;

  MovieReader(
      Cards cards, Choices choices, CreditsReader credits, RegionReader regions, ImageUrls images) {
    this.cards = cards;
    this.choices = choices;
    this.credits = credits;
    this.regions = regions;
    this.images = images;
  }

  /** The request for a film; the same for every region. */
  static TmdbRequest request(int id, Locality locality) {
    String code = locality.languageCode();
    boolean foreign = Translated.mayBeMissing(locality);
    return locality
        .query()
        .with("append_to_response", foreign ? APPENDED + ",translations" : APPENDED)
        .with("include_image_language", foreign ? code + ",en,null" : "en,null")
        .with("include_video_language", foreign ? code + ",en" : "en")
        .to("movie/" + id);
  }

  /**
   * The film.
   *
   * @throws UpstreamException if the answer is no film
   */
  MovieDetails details(JsonNode answer, Locality locality) {
    Fields film = new Fields(answer);
    int id = film.positive("id").orElseThrow(MovieReader::noFilm);
    String title =
        film.text("title").or(() -> film.text("original_title")).orElseThrow(MovieReader::noFilm);
    Translated overview = Translated.of(film, "overview");
    Optional<LocalDate> released = film.date("release_date");
    int votes = film.count("vote_count");
    List<RegionalCertification> certifications =
        regions.certifications(film.object("release_dates"));
    Fields pictures = film.object("images");
    Fields providers = film.object("watch/providers");
    return new MovieDetails(
        id,
        Slugs.slug(id, title),
        title,
        film.text("original_title").orElse(title),
        film.text("original_language").orElse(null),
        film.text("tagline").orElse(null),
        overview.text(),
        overview.language(),
        film.text("status").orElse(null),
        released.orElse(null),
        released.map(LocalDate::getYear).orElse(null),
        film.positive("runtime").orElse(null),
        votes == 0 ? null : Cards.score(film),
        votes,
        film.amount("budget").orElse(null),
        film.amount("revenue").orElse(null),
        film.webAddress("homepage").orElse(null),
        choices.genres(film.list("genres")),
        choices.countries(film.list("production_countries")),
        choices.languages(film.list("spoken_languages")),
        companies(film.list("production_companies")),
        certifications.stream()
            .filter(it -> it.region().equals(locality.country()))
            .map(RegionalCertification::certification)
            .findFirst()
            .orElse(null),
        certifications,
        credits.credits(film.object("credits")),
        TrailerReader.trailers(film.object("videos").list("results"), locality.languageCode()),
        cards.collection(film.object("belongs_to_collection")).orElse(null),
        cards.movies(film.object("recommendations").list("results")),
        cards.movies(film.object("similar").list("results")),
        regions.watch(providers, locality.country()),
        RegionReader.watchRegions(providers),
        keywords(film.object("keywords").list("keywords")),
        images.image(film, "poster_path", Place.POSTER),
        images.image(film, "backdrop_path", Place.BACKDROP),
        new Gallery(
            images.gallery(pictures.list("backdrops"), Place.BACKDROP, MOST_BACKDROPS),
            images.gallery(pictures.list("posters"), Place.POSTER, MOST_POSTERS)),
        PersonReader.externalIds(film.object("external_ids")));
  }

  private static UpstreamException noFilm() {
    return new UpstreamException(UpstreamException.Reason.GARBAGE);
  }

  private List<Company> companies(List<Fields> companies) {
    return companies.stream()
        .flatMap(
            it ->
                it
                    .positive("id")
                    .flatMap(id -> it.text("name").map(name -> company(it, id, name)))
                    .stream())
        .toList();
  }

  private Company company(Fields company, int id, String name) {
    return new Company(id, name, images.image(company, "logo_path", Place.LOGO));
  }

  private static List<Keyword> keywords(List<Fields> keywords) {
    return keywords.stream()
        .flatMap(
            it ->
                it
                    .positive("id")
                    .flatMap(id -> it.text("name").map(name -> new Keyword(id, name)))
                    .stream())
        .toList();
  }
}
