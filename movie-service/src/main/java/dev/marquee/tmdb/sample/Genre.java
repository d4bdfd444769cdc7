package dev.marquee.tmdb.sample;

import java.util.Map;

/**
 * One of TMDB's film genres.
 *
 * @param name in English, as the films name it
 * @param names what it is called in other languages, by their two letters
 */
record Genre(int id, String name, Map<String, String> names) {

  /** What it is called in a language; in English where nobody has translated it. */
  String name(String language) {
    return names.getOrDefault(language, name);
  }
}
