package dev.marquee.tmdb;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of an id in a path, named in {@code routes.txt} by their lower-case names. */
enum PathId {
  /** A positive number within 31 bits; a slug behind it, as on TMDB's own pages, is cut off. */
  NUMBER,
  /** A number, or an IMDb id, which upstream takes in its place. */
  MOVIE,
  /** A season or an episode; 0 are the specials. */
  ORDINAL,
  /** Upstream's long ids: credits, reviews, episode groups. */
  HEX,
  /** Lists had long ids once and have numbers now. */
  LIST,
  /** An id of IMDb, Wikidata, TheTVDB and others; upper and lower case are different there. */
  EXTERNAL;

  private static final Pattern SLUGGED = Pattern.compile("([1-9][0-9]{0,9})(?:-[A-Za-z0-9_-]*)?");
  private static final Pattern IMDB_TITLE = Pattern.compile("tt[0-9]{7,9}");
  private static final Pattern COUNTED = Pattern.compile("0|[1-9][0-9]{0,9}");
  private static final Pattern LONG = Pattern.compile("[0-9A-Fa-f]{24}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** The id as upstream wants it, or null if it is not of this form. */
  @Nullable String canonical(String segment) {
    return switch (this) {
      case NUMBER -> number(segment);
      case MOVIE -> IMDB_TITLE.matcher(segment).matches() ? segment : number(segment);
      case ORDINAL -> COUNTED.matcher(segment).matches() ? inRange(segment) : null;
      case HEX -> hex(segment);
      case LIST -> {
        String hex = hex(segment);
        yield hex != null ? hex : number(segment);
      }
      case EXTERNAL -> WORD.matcher(segment).matches() ? segment : null;
    };
  }

  private static @Nullable String number(String segment) {
    Matcher matcher = SLUGGED.matcher(segment);
    return matcher.matches() ? inRange(matcher.group(1)) : null;
  }

  private static @Nullable String hex(String segment) {
    return LONG.matcher(segment).matches() ? segment.toLowerCase(Locale.ROOT) : null;
  }

  private static @Nullable String inRange(String digits) {
    return Long.parseLong(digits) <= Integer.MAX_VALUE ? digits : null;
  }
}
