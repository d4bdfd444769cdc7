package dev.marquee.page;

import dev.marquee.documents.Variant;
import dev.marquee.web.Encoding;
import dev.marquee.web.EntityTags;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A file of the build.
 *
 * @param route what logs and metrics call it: names with a digest in them are one
 * @param type the value of Content-Type
 * @param cacheControl for how long copies may be kept: for good where the name tells the content
 * @param plain the file as it is
 * @param encoded the copies of it that the build has made
 */
record BuiltFile(
    String route, String type, String cacheControl, Variant plain, Map<Encoding, Variant> encoded) {

  /** Of encoded copies, which lie beside their files. */
  static final Map<Encoding, String> EXTENSIONS =
      Map.of(Encoding.GZIP, ".gz", Encoding.BROTLI, ".br");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "png", "image/png",
          "svg", "image/svg+xml",
          "webmanifest", "application/manifest+json");

  /** A name with a digest of what is in the file: another content has another name. */
  private static final Pattern DIGESTED = Pattern.compile("assets/.+-[\\w-]{8}\\.\\w+");

  /**
   * Reads a file and its encoded copies.
   *
   * @param path in the folder of the build
   * @throws IllegalStateException if there is no such file, or it is of an unknown kind
   */
  static BuiltFile read(String path, Function<String, Optional<byte[]>> folder) {
    byte[] bytes =
        folder.apply(path).orElseThrow(() -> new IllegalStateException("No file " + path));
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalStateException("No content type is known for " + path);
    }
    String digest = EntityTags.digest(bytes);
    Map<Encoding, Variant> encoded = new EnumMap<>(Encoding.class);
    EXTENSIONS.forEach(
        (encoding, extension) ->
            folder
                .apply(path + extension)
                .ifPresent(copy -> encoded.put(encoding, Variant.of(encoding, copy, digest))));
    return new BuiltFile(
        path.startsWith("assets/") ? "/assets/{file}" : '/' + path,
        type,
        DIGESTED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "no-cache",
        Variant.of(Encoding.IDENTITY, bytes, digest),
        encoded);
  }

  /** The file in the wanted encoding, or as it is where the build has not made that. */
  Variant variant(Encoding wanted) {
    return encoded.getOrDefault(wanted, plain);
  }

  /** Whether it depends on who asks which variant is sent. */
  boolean isNegotiated() {
    return !encoded.isEmpty();
  }
}
