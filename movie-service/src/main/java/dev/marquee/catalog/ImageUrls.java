package dev.marquee.catalog;

import dev.marquee.web.PicturesConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes addresses of upstream's picture paths. The sample catalog's pictures are drawn by this
 * service; all others come from where {@link PicturesConfig#baseUrl} says.
 */
@Singleton
class ImageUrls {
  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9_-]{1,80}\\.[a-z]{3,4}");
  private static final String SAMPLE_PREFIX = "/sample-";
  private static final String SAMPLE_BASE = "/images/";

  private final String base;

  ImageUrls(PicturesConfig config) {
    this.base = config.baseUrl();
  }

  /**
   * A place that pictures are made for.
   *
   * @param usual the size for where {@code srcset} is not understood
   * @param sizes upstream's names of its sizes, the smallest first
   */
  record Place(double aspectRatio, String usual, List<String> sizes) {
    static final Place POSTER =
        new Place(2.0 / 3, "w342", List.of("w92", "w154", "w185", "w342", "w500", "w780"));
    static final Place BACKDROP = new Place(16.0 / 9, "w1280", List.of("w300", "w780", "w1280"));
    static final Place PROFILE = new Place(2.0 / 3, "w185", List.of("w45", "w185", "h632"));
    static final Place LOGO = new Place(1, "w92", List.of("w45", "w92", "w154"));

    /** Upstream names its largest portraits by their height. */
    private static int width(String size) {
      return size.equals("h632") ? 421 : Integer.parseInt(size.substring(1));
    }
  }

  /** The picture in a field; null where there is none. */
  @Nullable Image image(Fields fields, String name, Place place) {
    return fields.text(name).flatMap(path -> image(path, place, place.aspectRatio)).orElse(null);
  }

  /** The picture under a path; null where there is none. */
  @Nullable Image image(@Nullable String path, Place place) {
    return path == null ? null : image(path, place, place.aspectRatio).orElse(null);
  }

  /** The pictures of an array of upstream's image objects, in their own shape. */
  List<Image> gallery(List<Fields> images, Place place, int most) {
    return images.stream()
        .flatMap(
            image -> {
              double ratio = image.decimal("aspect_ratio");
              double shape = ratio > 0 ? ratio : place.aspectRatio;
              return image.text("file_path").flatMap(it -> image(it, place, shape)).stream();
            })
        .limit(most)
        .toList();
  }

  private Optional<Image> image(String path, Place place, double aspectRatio) {
    if (!PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    String start = path.startsWith(SAMPLE_PREFIX) ? SAMPLE_BASE : base;
    List<ImageSource> sources =
        place.sizes.stream()
            .map(size -> new ImageSource(start + size + path, Place.width(size)))
            .toList();
    return Optional.of(
        new Image(
            start + place.usual + path,
            sources,
            Math.round(aspectRatio * 1000) / 1000.0,
            sources.getFirst().url()));
  }
}
