package dev.marquee.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.documents.Lookup;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every answer of the catalog as a cached JSON text, for whoever serves it: the API, or a page that
 * has it inlined. A look-up whose document has another status than 200 is upstream's refusal.
 * Thread-safe; nobody blocks. All methods fail with {@link dev.marquee.tmdb.UpstreamException} if
 * nothing usable is there, or with {@link ProblemException} if the visitor has asked for too much,
 * and throw {@link ProblemException} for what callers must not ask.
 */
@Singleton
public class Catalog {
  private final Views views;
  private final HomePage homePage;
  private final Cards cards;
  private final MovieReader movieReader;
  private final PersonReader personReader;
  private final CollectionView collectionView;
  private final SearchReader searchReader;
  private final SuggestionView suggestionView;
  private final TitleIndex titleIndex;
  private final InstantSource clock;

  Catalog(
      Views views,
      HomePage homePage,
      Cards cards,
      MovieReader movieReader,
      PersonReader personReader,
      CollectionView collectionView,
      SearchReader searchReader,
      SuggestionView suggestionView,
      TitleIndex titleIndex,
      InstantSource clock) {
    this.views = views;
    this.homePage = homePage;
    this.cards = cards;
    this.movieReader = movieReader;
    this.personReader = personReader;
    this.collectionView = collectionView;
    this.searchReader = searchReader;
    this.suggestionView = suggestionView;
    this.titleIndex = titleIndex;
    this.clock = clock;
  }

  /** {@link Home}. */
  public CompletionStage<Lookup> home(LocalityParameters parameters, HttpServerRequest visitor) {
    Locality locality = Locality.of(parameters);
    String key = "home:" + locality.language() + ':' + locality.region().orElse("");
    return views.of(key, HomePage.requests(locality), homePage::compose, visitor);
  }

  /** {@link MoviePage} of a list by its name. */
  public CompletionStage<Lookup> list(
      String name, int page, LocalityParameters parameters, HttpServerRequest visitor) {
    Locality locality = Locality.of(parameters);
    MovieList list =
        MovieList.of(name)
            .orElseThrow(
                () -> new ProblemException(ProblemType.NOT_FOUND, "There is no such list."));
    return page(list.request(locality, page), visitor);
  }

  /** {@link MoviePage} of films that a filter lets through. */
  public CompletionStage<Lookup> movies(
      MovieFilter filter, int page, LocalityParameters parameters, HttpServerRequest visitor) {
    LocalDate today = LocalDate.now(Clock.fixed(clock.instant(), ZoneOffset.UTC));
    return page(MovieSearch.request(filter, Locality.of(parameters), page, today), visitor);
  }

  private CompletionStage<Lookup> page(TmdbRequest request, HttpServerRequest visitor) {
    return views.of("page", request, answer -> cards.page(new Fields(answer)), visitor);
  }

  /** {@link MovieDetails}. */
  public CompletionStage<Lookup> movie(
      int id, LocalityParameters parameters, HttpServerRequest visitor) {
    Locality locality = Locality.of(parameters);
    return views.of(
        "movie-in-" + locality.country(),
        MovieReader.request(id, locality),
        answer -> movieReader.details(answer, locality),
        visitor);
  }

  /** {@link PersonDetails}. */
  public CompletionStage<Lookup> person(
      int id, LocalityParameters parameters, HttpServerRequest visitor) {
    TmdbRequest request = PersonReader.request(id, Locality.of(parameters));
    return views.of("person", request, personReader::details, visitor);
  }

  /** {@link CollectionDetails}. */
  public CompletionStage<Lookup> collection(
      int id, LocalityParameters parameters, HttpServerRequest visitor) {
    return collectionView.view(id, Locality.of(parameters), visitor);
  }

  /** {@link SearchPage} of these kinds, in this order. */
  public CompletionStage<Lookup> search(
      String words,
      List<SearchKind> kinds,
      int page,
      LocalityParameters parameters,
      HttpServerRequest visitor) {
    List<TmdbRequest> requests = SearchReader.requests(words, kinds, Locality.of(parameters), page);
    String key = requests.stream().map(TmdbRequest::key).collect(Collectors.joining("+"));
    return views.of(
        "search:" + key,
        requests,
        answers -> searchReader.page(asked(requests.getFirst()), kinds, page, answers),
        visitor);
  }

  /** {@link Suggestions}. */
  public CompletionStage<Lookup> suggestions(
      String words, LocalityParameters parameters, HttpServerRequest visitor) {
    return suggestionView.view(words, Locality.of(parameters), visitor);
  }

  /** The words in their canonical form: all who are given the same view searched for them. */
  private static String asked(TmdbRequest request) {
    return request.parameter("query").orElse("");
  }

  /** {@link Titles}. */
  public CompletionStage<Lookup> titles(HttpServerRequest visitor) {
    return titleIndex.view(Locality.of(new LocalityParameters(null, null)), visitor);
  }

  /** What one of upstream's reference lists comes to. */
  CompletionStage<Lookup> choices(
      TmdbRequest request, Function<JsonNode, Object> read, HttpServerRequest visitor) {
    return views.of("choices", request, read, visitor);
  }
}
