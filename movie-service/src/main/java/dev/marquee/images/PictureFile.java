package dev.marquee.images;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a kept picture's file is named: {@code w342/one.jpg~<digest>.jpg}. The name says all that has
 * to be known before the first byte is sent, so that a restart need open no file.
 */
record PictureFile(PictureName name, String digest, PictureType type) {
  private static final Pattern FILE = Pattern.compile("([^~]+)~([0-9a-f]{32})\\.([a-z]+)");

  /** The name of a file in a store's folder; empty for a file of anybody else's. */
  static Optional<PictureFile> of(Path folder, Path file) {
    Path inside = folder.relativize(file);
    Matcher matcher = FILE.matcher(String.valueOf(inside.getFileName()));
    if (inside.getNameCount() != 2 || !matcher.matches()) {
      return Optional.empty();
    }
    return PictureName.of(inside.getName(0).toString(), matcher.group(1))
        .flatMap(
            name ->
                PictureType.ofExtension(matcher.group(3))
                    .map(type -> new PictureFile(name, matcher.group(2), type)));
  }

  /** Where it lies in a store's folder. */
  Path in(Path folder) {
    return folder.resolve(name.path() + '~' + digest + '.' + type.extension());
  }
}
