package dev.marquee.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a film's videos: those that a YouTube player can show. */
final class TrailerReader {
  private static final int MOST = 12;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{6,20}");
  private static final List<String> KINDS = List.of("Trailer", "Teaser", "Clip", "Featurette");

  private TrailerReader() {}

  /** Trailers before teasers and the rest, official ones first, then those in the language. */
  static List<Trailer> trailers(List<Fields> videos, String languageCode) {
    return videos.stream()
        .flatMap(video -> trailer(video).stream())
        .sorted(
            Comparator.comparingInt((Trailer it) -> rank(it.kind()))
                .thenComparing(it -> !it.official())
                .thenComparing(it -> !languageCode.equals(it.language())))
        .limit(MOST)
        .toList();
  }

  private static int rank(String kind) {
    int rank = KINDS.indexOf(kind);
    return rank < 0 ? KINDS.size() : rank;
  }

  private static Optional<Trailer> trailer(Fields video) {
    return video
        .text("key")
        .filter(key -> KEY.matcher(key).matches())
        .filter(key -> video.text("site").orElse("").equals("YouTube"))
        .map(
            key ->
                new Trailer(
                    key,
                    video.text("name").orElse("Trailer"),
                    video.text("type").orElse("Trailer"),
                    video.flag("official"),
                    video.text("iso_639_1").orElse(null)));
  }
}
