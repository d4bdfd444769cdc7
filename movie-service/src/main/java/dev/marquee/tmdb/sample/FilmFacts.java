package dev.marquee.tmdb.sample;

import java.util.List;

/**
 * One film as the data files tell it. A text that the file leaves out is empty, a number 0.
 *
 * @param id TMDB's id
 * @param imdb IMDb's id, {@code tt0133093}
 * @param language ISO 639-1 code of the original language, TMDB's {@code cn} for Cantonese
 * @param released the first release, {@code YYYY-MM-DD}
 * @param runtime minutes
 * @param countries ISO 3166-1 codes of the producing countries
 * @param genres TMDB's genre names
 * @param certification the US rating
 * @param cast in billing order
 */
record FilmFacts(
    int id,
    String imdb,
    String title,
    String originalTitle,
    String language,
    String released,
    int runtime,
    List<String> countries,
    List<String> genres,
    String collection,
    String certification,
    List<String> directors,
    List<String> writers,
    String composer,
    List<Role> cast,
    List<String> keywords,
    String overview) {

  /** One cast entry: who plays whom. */
  record Role(String name, String character) {}
}
