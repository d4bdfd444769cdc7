package dev.marquee.tmdb.sample;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a drawn image, as it stands in the catalog's answers: {@code /sample-603-poster.svg},
 * {@code /sample-c2344-backdrop.svg} for a collection.
 */
record ArtPath(Kind kind, boolean ofCollection, int id) {
  private static final Pattern FILE =
      Pattern.compile("sample-(c?)([1-9][0-9]{0,9})-(poster|backdrop|profile)\\.svg");

  /** What the image is for. */
  enum Kind {
    POSTER("poster", 500, 750),
    BACKDROP("backdrop", 1280, 720),
    PROFILE("profile", 400, 600);

    private final String label;
    private final int width;
    private final int height;

    Kind(String label, int width, int height) {
      this.label = label;
      this.width = width;
      this.height = height;
    }

    int width() {
      return width;
    }

    int height() {
      return height;
    }

    private static Kind labelled(String label) {
      return switch (label) {
        case "poster" -> POSTER;
        case "backdrop" -> BACKDROP;
        default -> PROFILE;
      };
    }
  }

  static ArtPath poster(Film film) {
    return new ArtPath(Kind.POSTER, false, film.id());
  }

  static ArtPath backdrop(Film film) {
    return new ArtPath(Kind.BACKDROP, false, film.id());
  }

  static ArtPath poster(CollectionFacts collection) {
    return new ArtPath(Kind.POSTER, true, collection.id());
  }

  static ArtPath backdrop(CollectionFacts collection) {
    return new ArtPath(Kind.BACKDROP, true, collection.id());
  }

  static ArtPath profile(Person person) {
    return new ArtPath(Kind.PROFILE, false, person.id());
  }

  /** Reads a file name without its slash; empty if it is not exactly of the form. */
  static Optional<ArtPath> parse(String file) {
    Matcher matcher = FILE.matcher(file);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Kind kind = Kind.labelled(matcher.group(3));
    boolean ofCollection = !matcher.group(1).isEmpty();
    return Query.toId(matcher.group(2))
        .filter(id -> kind != Kind.PROFILE || !ofCollection)
        .map(id -> new ArtPath(kind, ofCollection, id));
  }

  /** With the leading slash that TMDB's paths have. */
  @Override
  public String toString() {
    return "/sample-" + (ofCollection ? "c" : "") + id + '-' + kind.label + ".svg";
  }
}
