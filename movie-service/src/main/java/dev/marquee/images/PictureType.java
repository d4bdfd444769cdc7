package dev.marquee.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of picture that are passed on, told by their first bytes and not by their names. */
enum PictureType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  SVG("image/svg+xml", "svg");

  /** Bytes from the start that {@link #of(byte[])} wants to see. */
  static final int HEAD_BYTES = 1024;

  /** What may stand before the root: a byte order mark, declaration, comments, document type. */
  private static final Pattern SVG_START =
      Pattern.compile(
          "(?:\u00ef\u00bb\u00bf)?\\s*+(?:<\\?xml[^>]*+>\\s*+)?(?:<!--(?:[^-]|-(?!->))*+-->\\s*+)*+"
              + "(?:<!DOCTYPE svg[^>\\[]*+>\\s*+)?<svg[\\s>].*",
          Pattern.DOTALL);

  private final String mediaType;
  private final String extension;

  PictureType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The value of Content-Type. */
  String mediaType() {
    return mediaType;
  }

  /** The end of a file's name, without its dot. */
  String extension() {
    return extension;
  }

  /** The type that a media type names, its parameters aside. */
  static Optional<PictureType> ofMediaType(String contentType) {
    String bare = contentType.split(";", 2)[0].strip();
    return Arrays.stream(values()).filter(it -> it.mediaType.equalsIgnoreCase(bare)).findFirst();
  }

  /** The type whose files end like this. */
  static Optional<PictureType> ofExtension(String extension) {
    return Arrays.stream(values()).filter(it -> it.extension.equals(extension)).findFirst();
  }

  /**
   * The type of a picture that begins like this.
   *
   * @param head its first {@value #HEAD_BYTES} bytes, or all of a shorter one
   */
  static Optional<PictureType> of(byte[] head) {
    String text = new String(head, ISO_8859_1);
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    return SVG_START.matcher(text).matches() ? Optional.of(SVG) : Optional.empty();
  }
}
