package dev.marquee.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.uwetrottmann.tmdb2.Tmdb;
import com.uwetrottmann.tmdb2.entities.AppendToResponse;
import com.uwetrottmann.tmdb2.entities.BaseMovie;
import com.uwetrottmann.tmdb2.entities.DiscoverFilter;
import com.uwetrottmann.tmdb2.entities.Movie;
import com.uwetrottmann.tmdb2.entities.MovieResultsPage;
import com.uwetrottmann.tmdb2.entities.Person;
import com.uwetrottmann.tmdb2.entities.TmdbDate;
import com.uwetrottmann.tmdb2.enumerations.AppendToResponseItem;
import com.uwetrottmann.tmdb2.enumerations.MediaType;
import com.uwetrottmann.tmdb2.enumerations.SortBy;
import dev.marquee.testsupport.TmdbBodies;
import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/** A client library that was written for TMDB reads from this service without noticing. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class TmdbJavaClientTest {
  private static final String KEY = "key-of-the-client";

  @Upstream TmdbStub stub;

  @TestHTTPResource("/3/")
  URI service;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  /** The library as it is, pointed at the service by name and port alone. */
  private static final class Here extends Tmdb {
    private final int port;

    Here(int port) {
      super(KEY);
      this.port = port;
    }

    @Override
    protected Retrofit.Builder retrofitBuilder() {
      // Under its own host name the library sends the key, as it would to TMDB.
      return super.retrofitBuilder().baseUrl("http://" + Tmdb.API_HOST + ':' + port + "/3/");
    }

    @Override
    protected void setOkHttpClientDefaults(OkHttpClient.Builder builder) {
      super.setOkHttpClientDefaults(builder);
      builder.dns(_ -> List.of(InetAddress.getLoopbackAddress()));
    }
  }

  @Test
  void movie_isReadWithWhatIsAppended() throws IOException {
    stub.answer("movie/901", TmdbBodies.MOVIE);
    AppendToResponse appended =
        new AppendToResponse(
            AppendToResponseItem.VIDEOS,
            AppendToResponseItem.CREDITS,
            AppendToResponseItem.IMAGES,
            AppendToResponseItem.RELEASE_DATES);
    Movie movie = read(tmdb().moviesService().summary(901, "en-US", appended));
    assertThat(movie.title).isEqualTo("The Still Lighthouse");
    assertThat(movie.runtime).isEqualTo(97);
    assertThat(movie.release_date).isEqualTo("2004-05-06");
    assertThat(movie.belongs_to_collection.id).isEqualTo(55);
    assertThat(movie.credits.cast).singleElement().extracting(c -> c.name).isEqualTo("Ada Vale");
    assertThat(movie.videos.results).hasSize(1);
    assertThat(movie.images.backdrops).hasSize(1);
    assertThat(movie.release_dates.results).hasSize(1);
    assertThat(asked())
        .isEqualTo(
            "/3/movie/901?append_to_response=credits%2Cimages%2Crelease_dates%2Cvideos"
                + "&language=en-US");
  }

  @Test
  void lists_areRead() throws IOException {
    stub.answer("movie/popular", TmdbBodies.MOVIES);
    stub.answer("movie/top_rated", TmdbBodies.MOVIES);
    stub.answer("movie/upcoming", TmdbBodies.NOW_PLAYING);
    stub.answer("movie/now_playing", TmdbBodies.NOW_PLAYING);
    MovieResultsPage popular = read(tmdb().moviesService().popular(2, "en-US", null));
    assertThat(popular.page).isEqualTo(2);
    assertThat(popular.total_pages).isEqualTo(58_322);
    assertThat(popular.results).singleElement().satisfies(TmdbJavaClientTest::isTheLighthouse);
    assertThat(read(tmdb().moviesService().topRated(1, null, "DE")).results).hasSize(1);
    assertThat(read(tmdb().moviesService().upcoming(null, null, null)).results).hasSize(1);
    assertThat(read(tmdb().moviesService().nowPlaying(null, "de", null)).results).hasSize(1);
  }

  @Test
  void search_isRead() throws IOException {
    stub.answer("search/movie", TmdbBodies.MOVIES);
    stub.answer("search/multi", TmdbBodies.MULTI);
    assertThat(
            read(tmdb().searchService().movie("Still Light", 1, "en-US", null, false, null, 2004))
                .results)
        .singleElement()
        .satisfies(TmdbJavaClientTest::isTheLighthouse);
    assertThat(asked()).isEqualTo("/3/search/movie?primary_release_year=2004&query=still%20light");
    assertThat(
            read(tmdb().searchService().multi("Vale & \u00c9t\u00e9", 1, null, null, null)).results)
        .extracting(media -> media.media_type)
        .containsExactly(MediaType.MOVIE, MediaType.PERSON);
    assertThat(asked()).isEqualTo("/3/search/multi?query=vale%20%26%20%C3%A9t%C3%A9");
  }

  @Test
  void discover_isRead() throws IOException {
    stub.answer("discover/movie", TmdbBodies.MOVIES);
    Call<MovieResultsPage> call =
        tmdb()
            .discoverMovie()
            .with_genres(new DiscoverFilter(16, 12))
            .vote_average_gte(7.0f)
            .vote_count_gte(100)
            .primary_release_date_gte(new TmdbDate("2000-01-01"))
            .sort_by(SortBy.VOTE_AVERAGE_DESC)
            .page(1)
            .build();
    assertThat(read(call).results).singleElement().satisfies(TmdbJavaClientTest::isTheLighthouse);
    assertThat(asked())
        .isEqualTo(
            "/3/discover/movie?primary_release_date.gte=2000-01-01&sort_by=vote_average.desc"
                + "&vote_average.gte=7&vote_count.gte=100&with_genres=12%2C16");
  }

  @Test
  void people_areRead() throws IOException {
    stub.answer("person/77", TmdbBodies.PERSON);
    stub.answer("person/popular", TmdbBodies.PEOPLE);
    AppendToResponse appended = new AppendToResponse(AppendToResponseItem.COMBINED_CREDITS);
    Person person = read(tmdb().personService().summary(77, "en-US", appended));
    assertThat(person.name).isEqualTo("Ada Vale");
    assertThat(person.birthday).isEqualTo("1970-02-03");
    assertThat(person.combined_credits.cast).hasSize(1);
    assertThat(read(tmdb().personService().popular(1)).results)
        .singleElement()
        .satisfies(found -> assertThat(found.known_for).hasSize(1));
  }

  @Test
  void collectionsGenresAndConfiguration_areRead() throws IOException {
    stub.answer("collection/55", TmdbBodies.COLLECTION);
    stub.answer("genre/movie/list", TmdbBodies.GENRES);
    stub.answer("configuration", TmdbBodies.CONFIGURATION);
    assertThat(read(tmdb().collectionService().summary(55, "en-US")).parts)
        .singleElement()
        .satisfies(TmdbJavaClientTest::isTheLighthouse);
    assertThat(read(tmdb().genreService().movie("en-US")).genres)
        .extracting(genre -> genre.name)
        .containsExactly("Adventure", "Animation");
    assertThat(read(tmdb().configurationService().configuration()).images.poster_sizes)
        .contains("w500");
  }

  @Test
  void filmThatDoesNotExist_isToldInTmdbsWords() throws IOException {
    Response<Movie> response = tmdb().moviesService().summary(902, null).execute();
    assertThat(response.code()).isEqualTo(404);
    assertThat(Objects.requireNonNull(response.errorBody()).string())
        .contains("\"status_code\":34");
  }

  private static void isTheLighthouse(BaseMovie movie) {
    assertThat(movie.id).isEqualTo(901);
    assertThat(movie.title).isEqualTo("The Still Lighthouse");
    assertThat(movie.vote_average).isEqualTo(7.25);
    assertThat(movie.release_date).isEqualTo("2004-05-06");
  }

  private Tmdb tmdb() {
    return new Here(service.getPort());
  }

  /** The last address that upstream was asked for. */
  private String asked() {
    return stub.server().getAllServeEvents().getFirst().getRequest().getUrl();
  }

  private static <T> T read(Call<T> call) throws IOException {
    Response<T> response = call.execute();
    assertThat(response.raw().request().url().queryParameter("api_key")).isEqualTo(KEY);
    assertThat(response.code()).isEqualTo(200);
    return Objects.requireNonNull(response.body());
  }
}
