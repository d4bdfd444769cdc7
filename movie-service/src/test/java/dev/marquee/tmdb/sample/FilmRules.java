package dev.marquee.tmdb.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold for a film's own record. */
final class FilmRules {
  private static final LocalDate FIRST_TALKIE = LocalDate.of(1927, 10, 6);
  private static final Set<String> CERTIFICATIONS = Set.of("G", "PG", "PG-13", "R", "NC-17", "NR");
  private static final int SHORTEST = 40;
  private static final int LONGEST = 330;
  private static final int SILENT_LONGEST = 240;
  private static final int LONGEST_DOCUMENTARY = 600;
  private static final int SHORTEST_TV_SPECIAL = 20;
  private static final Map<String, Integer> LONGEST_BY_GENRE =
      Map.of("Animation", 180, "Family", 200, "Horror", 190, "Comedy", 210);
  private static final Map<String, Integer> FIRST_YEAR_BY_GENRE =
      Map.of("TV Movie", 1950, "Music", 1927);

  /** Where films in a language are made; a language that is not here is not judged. */
  private static final Map<String, Set<String>> HOMES =
      Map.ofEntries(
          Map.entry("bn", Set.of("IN", "BD")),
          Map.entry("cn", Set.of("HK", "CN", "TW", "MO")),
          Map.entry("cs", Set.of("CZ", "XC")),
          Map.entry("da", Set.of("DK")),
          Map.entry("de", Set.of("DE", "AT", "CH", "XG")),
          Map.entry("en", Set.of("US", "GB", "AU", "NZ", "CA", "IE", "ZA", "IN", "JM", "NG")),
          Map.entry("fa", Set.of("IR", "AF")),
          Map.entry("fi", Set.of("FI")),
          Map.entry("fr", Set.of("FR", "BE", "CH", "CA", "DZ", "SN", "MA", "TN", "ML", "LU")),
          Map.entry("hi", Set.of("IN")),
          Map.entry("hu", Set.of("HU")),
          Map.entry("is", Set.of("IS")),
          Map.entry("it", Set.of("IT")),
          Map.entry("ja", Set.of("JP")),
          Map.entry("ko", Set.of("KR", "KP")),
          Map.entry("nl", Set.of("NL", "BE")),
          Map.entry("no", Set.of("NO")),
          Map.entry("pl", Set.of("PL")),
          Map.entry("pt", Set.of("PT", "BR", "AO", "MZ")),
          Map.entry("ro", Set.of("RO")),
          Map.entry("ru", Set.of("RU", "SU")),
          Map.entry("sv", Set.of("SE", "FI")),
          Map.entry("ta", Set.of("IN", "LK")),
          Map.entry("te", Set.of("IN")),
          Map.entry("th", Set.of("TH")),
          Map.entry("tr", Set.of("TR")),
          Map.entry("zh", Set.of("CN", "TW", "HK", "SG")));

  private final Reference reference;
  private final Set<String> genres = new HashSet<>();
  private final Set<String> collections = new HashSet<>();

  FilmRules(Reference reference, SampleFacts facts) {
    this.reference = reference;
    facts.genres().forEach(genre -> genres.add(genre.name()));
    facts.collections().forEach(collection -> collections.add(collection.name()));
  }

  void check(FilmFacts film, Findings findings) {
    findings.addIf(film.id() <= 0, film, "no id");
    findings.addIf(!film.imdb().matches("tt[0-9]{7,8}"), film, "bad IMDb id " + film.imdb());
    findings.addIf(film.title().isBlank(), film, "no title");
    findings.addIf(
        film.originalTitle().equals(film.title()), film, "original title repeats the title");
    findings.addIf(
        !CERTIFICATIONS.contains(film.certification()),
        film,
        "unknown certification " + film.certification());
    findings.addIf(film.directors().isEmpty(), film, "no director");
    findings.addIf(film.writers().isEmpty() && !isDocumentary(film), film, "no writer");
    findings.addIf(
        !film.collection().isEmpty() && !collections.contains(film.collection()),
        film,
        "unknown collection " + film.collection());
    checkGenres(film, findings);
    checkOrigin(film, findings);
    checkCast(film, findings);
    checkKeywords(film, findings);
    OverviewRules.check(film, findings);
    LifeDates.full(film.released())
        .ifPresentOrElse(
            released -> checkEra(film, released, findings),
            () -> findings.add(film, "no full release date: " + film.released()));
  }

  private void checkGenres(FilmFacts film, Findings findings) {
    int count = film.genres().size();
    findings.addIf(count < 1 || count > 4, film, count + " genres");
    findings.addIf(Set.copyOf(film.genres()).size() < count, film, "a genre twice");
    for (String genre : film.genres()) {
      findings.addIf(!genres.contains(genre), film, "unknown genre " + genre);
    }
  }

  private void checkOrigin(FilmFacts film, Findings findings) {
    String language = film.language();
    findings.addIf(!reference.knowsLanguage(language), film, "unknown language " + language);
    findings.addIf(film.countries().isEmpty(), film, "no country");
    for (String country : film.countries()) {
      findings.addIf(!reference.knowsCountry(country), film, "unknown country " + country);
    }
    Set<String> homes = HOMES.getOrDefault(language, Set.copyOf(film.countries()));
    findings.addIf(
        film.countries().stream().noneMatch(homes::contains),
        film,
        "language " + language + " does not go with " + film.countries());
  }

  private static void checkCast(FilmFacts film, Findings findings) {
    int count = film.cast().size();
    findings.addIf(count < 6, film, "only " + count + " in the cast");
    long names = film.cast().stream().map(FilmFacts.Role::name).distinct().count();
    findings.addIf(names < count, film, "somebody is twice in the cast");
    for (FilmFacts.Role role : film.cast()) {
      findings.addIf(role.character().isBlank(), film, role.name() + " plays nobody");
    }
  }

  private static void checkKeywords(FilmFacts film, Findings findings) {
    List<String> keywords = film.keywords();
    findings.addIf(keywords.size() < 3 || keywords.size() > 6, film, keywords.size() + " keywords");
    findings.addIf(Set.copyOf(keywords).size() < keywords.size(), film, "a keyword twice");
    for (String keyword : keywords) {
      findings.addIf(
          !keyword.equals(keyword.strip().toLowerCase(java.util.Locale.ROOT)),
          film,
          "keyword not in lower case: " + keyword);
    }
  }

  private static void checkEra(FilmFacts film, LocalDate released, Findings findings) {
    int year = released.getYear();
    findings.addIf(year < 1920 || year > 2025, film, "released outside 1920 to 2025");
    boolean silent = released.isBefore(FIRST_TALKIE);
    int shortest = film.genres().contains("TV Movie") ? SHORTEST_TV_SPECIAL : SHORTEST;
    int longest = isDocumentary(film) ? LONGEST_DOCUMENTARY : silent ? SILENT_LONGEST : LONGEST;
    for (String genre : film.genres()) {
      longest = Math.min(longest, LONGEST_BY_GENRE.getOrDefault(genre, longest));
      int first = FIRST_YEAR_BY_GENRE.getOrDefault(genre, 0);
      findings.addIf(year < first, film, genre + " before " + first);
    }
    findings.addIf(
        film.runtime() < shortest || film.runtime() > longest,
        film,
        "runtime %d is outside %d to %d for its era and genres"
            .formatted(film.runtime(), shortest, longest));
    boolean voices = film.cast().stream().anyMatch(role -> role.character().contains("(voice)"));
    findings.addIf(silent && voices, film, "voices in a silent film");
  }

  static boolean isDocumentary(FilmFacts film) {
    return film.genres().contains("Documentary");
  }
}
