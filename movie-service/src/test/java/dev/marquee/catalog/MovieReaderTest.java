package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.tmdb.UpstreamException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MovieReaderTest {

  private static MovieDetails movie(Locality locality) {
    return Readers.MOVIE.details(UpstreamJson.tree(UpstreamJson.MOVIE), locality);
  }

  private final MovieDetails movie = movie(Readers.locality("en-US"));

  @Test
  void request_asksForEverythingAtOnce() {
    assertThat(MovieReader.request(901, Readers.locality("en-US")).key())
        .startsWith("movie/901?append_to_response=credits")
        .contains("watch%2Fproviders", "recommendations", "release_dates")
        .doesNotContain("translations");
  }

  @Test
  void requestInAnotherLanguage_asksForEnglishToFallBackTo() {
    assertThat(MovieReader.request(901, Readers.locality("de")).key())
        .contains("language=de", "translations", "include_image_language=de%2Cen%2Cnull");
  }

  @Test
  void request_isTheSameForEveryRegion() {
    assertThat(MovieReader.request(901, Readers.locality("de", "AT")))
        .isEqualTo(MovieReader.request(901, Readers.locality("de", "CH")));
  }

  @Test
  void crew_isGroupedByPersonAndDepartment() {
    Credits credits = movie.credits();

    assertThat(credits.directors()).extracting(PersonLink::name).containsExactly("Ben Flame");
    assertThat(credits.writers())
        .singleElement()
        .satisfies(it -> assertThat(it.jobs()).containsExactly("Screenplay", "Story"));
    assertThat(credits.crew()).hasSize(3);
    assertThat(credits.cast()).extracting(CastMember::character).containsExactly("Lamp");
  }

  @Test
  void trailers_areThoseThatCanBeShown_officialFirst() {
    assertThat(movie.trailers())
        .extracting(Trailer::key)
        .containsExactly("real_trailer", "fan_trailer1", "teaser_key01");
  }

  @Test
  void certification_isTheTheatricalOneOfTheRegion() {
    assertThat(movie.certification()).isEqualTo("R");
    assertThat(movie(Readers.locality("en-US", "DE")).certification()).isEqualTo("16");
    assertThat(movie(Readers.locality("fr-FR")).certification()).isNull();
    assertThat(movie.certifications())
        .containsExactly(
            new RegionalCertification("DE", "16"), new RegionalCertification("US", "R"));
  }

  @Test
  void offers_areThoseOfTheRegion_inUpstreamsOrder() {
    WatchOptions watch = Objects.requireNonNull(movie.watch());

    assertThat(watch.stream()).extracting(Provider::name).containsExactly("First", "Second");
    assertThat(movie.watchRegions()).containsExactly("DE", "US");
    assertThat(movie(Readers.locality("fr-FR")).watch()).isNull();
  }

  @Test
  void linkThatNoBrowserShouldFollow_isLeftOut() {
    WatchOptions watch = Objects.requireNonNull(movie(Readers.locality("en-US", "DE")).watch());

    assertThat(watch.link()).isNull();
    assertThat(watch.rent()).extracting(Provider::id).containsExactly(3);
  }

  @Test
  void gallery_keepsShapesAndDropsForeignPaths() {
    assertThat(movie.gallery().posters()).extracting(Image::aspectRatio).containsExactly(0.7);
  }

  @Test
  void missingOverview_isTakenFromEnglishAndMarked() {
    ObjectNode german = (ObjectNode) UpstreamJson.tree(UpstreamJson.MOVIE);
    german.put("overview", "");
    MovieDetails details = Readers.MOVIE.details(german, Readers.locality("de"));

    assertThat(details.overview()).isEqualTo("A lamp burns long.");
    assertThat(details.overviewLanguage()).isEqualTo("en");
    assertThat(movie.overviewLanguage()).isNull();
  }

  @Test
  void facts_areReadOnce() {
    assertThat(movie.runtimeMinutes()).isEqualTo(136);
    assertThat(movie.budget()).isEqualTo(63_000_000);
    assertThat(movie.spokenLanguages()).isEqualTo(List.of(new Language("de", "German", "Deutsch")));
    assertThat(Objects.requireNonNull(movie.collection()).slug())
        .isEqualTo("77-the-lamp-collection");
    assertThat(movie.externalIds().twitter()).isNull();
    assertThat(movie.keywords()).containsExactly(new Keyword(312, "lamp"));
    assertThat(movie.recommendations()).hasSize(1);
  }

  @Test
  void answerThatIsNoFilm_isGarbage() {
    assertThatThrownBy(
            () -> Readers.MOVIE.details(UpstreamJson.tree("{}"), Readers.locality("en-US")))
        .isInstanceOf(UpstreamException.class);
  }
}
