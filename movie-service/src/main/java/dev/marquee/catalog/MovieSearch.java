package dev.marquee.catalog;

import dev.marquee.tmdb.TmdbRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what films are browsed by into upstream's discover request. */
final class MovieSearch {
  private static final int FIRST_YEAR = 1870;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_RUNTIME = 1000;

  /** Below this, a single enthusiast puts a film above all others. */
  private static final int VOTES_TO_BE_BEST = 200;

  private static final Pattern CERTIFICATIONS =
      Pattern.compile("[\\p{L}\\p{N}+. /-]{1,12}(?:\\|[\\p{L}\\p{N}+. /-]{1,12}){0,4}");

  private final MovieFilter filter;
  private final Locality locality;
  private final UpstreamQuery query;

  private MovieSearch(MovieFilter filter, Locality locality) {
    this.filter = filter;
    this.locality = locality;
    this.query = locality.regionalQuery();
  }

  /**
   * The request for a page.
   *
   * @param today the day after which films are not released yet
   * @throws dev.marquee.web.ProblemException if a parameter is not what it must be
   */
  static TmdbRequest request(MovieFilter filter, Locality locality, int page, LocalDate today) {
    MovieSearch search = new MovieSearch(filter, locality);
    MovieSort sort = MovieSort.of(Input.sent(filter.sort()));
    search.released(sort == MovieSort.NEWEST ? Optional.of(today) : Optional.empty());
    search.judged(sort == MovieSort.BEST);
    search.made();
    search.certified();
    search.offered();
    return search.query.with("sort_by", sort.upstream()).with("page", page).to("discover/movie");
  }

  private void released(Optional<LocalDate> latest) {
    Optional<Integer> from = year("yearFrom", filter.yearFrom());
    Optional<Integer> to = year("yearTo", filter.yearTo());
    ordered("yearTo", from, to);
    query.with("primary_release_date.gte", from.map(year -> LocalDate.of(year, 1, 1)));
    Optional<LocalDate> end = to.map(year -> LocalDate.of(year, 12, 31));
    query.with(
        "primary_release_date.lte",
        end.filter(date -> latest.isEmpty() || date.isBefore(latest.get())).or(() -> latest));
  }

  private static Optional<Integer> year(String name, @Nullable String value) {
    return Input.whole(name, value, FIRST_YEAR, LAST_YEAR);
  }

  private void judged(boolean best) {
    var from = Input.score("scoreFrom", filter.scoreFrom());
    var to = Input.score("scoreTo", filter.scoreTo());
    ordered("scoreTo", from, to);
    query.with("vote_average.gte", from.map(it -> it.toPlainString()));
    query.with("vote_average.lte", to.map(it -> it.toPlainString()));
    Optional<Integer> votes = Input.whole("minVotes", filter.minVotes(), 0, Integer.MAX_VALUE);
    query.with("vote_count.gte", best ? Optional.of(votes.orElse(VOTES_TO_BE_BEST)) : votes);
  }

  private void made() {
    Optional<Integer> from = Input.whole("runtimeFrom", filter.runtimeFrom(), 0, LONGEST_RUNTIME);
    Optional<Integer> to = Input.whole("runtimeTo", filter.runtimeTo(), 0, LONGEST_RUNTIME);
    ordered("runtimeTo", from, to);
    query
        .with("with_runtime.gte", from)
        .with("with_runtime.lte", to)
        .with("with_genres", Input.ids("genres", filter.genres()))
        .with("without_genres", Input.ids("withoutGenres", filter.withoutGenres()))
        .with("with_people", Input.ids("people", filter.people()))
        .with("with_keywords", Input.ids("keywords", filter.keywords()))
        .with(
            "with_original_language",
            Input.language("originalLanguage", filter.originalLanguage())
                .map(language -> language.substring(0, 2)));
  }

  private void certified() {
    Optional<String> country = Input.country("certificationCountry", filter.certificationCountry());
    String expected = "up to five certifications with bars between them";
    Optional<String> certification =
        Input.matching("certification", filter.certification(), expected, CERTIFICATIONS);
    if (certification.isPresent()) {
      query.with("certification", certification);
      query.with(
          "certification_country",
          country.orElseThrow(
              () -> Input.refusal("certificationCountry", "sent where certification is")));
    }
  }

  private void offered() {
    Optional<String> providers = Input.ids("providers", filter.providers());
    Optional<String> region = Input.country("providerRegion", filter.providerRegion());
    if (providers.isPresent()) {
      query.with("with_watch_providers", providers);
      query.with("watch_region", region.orElseGet(locality::country));
    }
  }

  private static <T extends Comparable<T>> void ordered(
      String name, Optional<T> from, Optional<T> to) {
    if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
      throw Input.refusal(name, "at least what the range begins with");
    }
  }
}
