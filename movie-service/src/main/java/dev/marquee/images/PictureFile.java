package dev.marquee.images;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a kept picture's file is named: {@code w342/one.jpg~<digest>~<copy>.jpg}. The name says all
 * that has to be known before the first byte is sent, so that a restart need open no file. Every
 * copy has a file of its own: one that has left the store is deleted when it was sent, and the same
 * picture may have been fetched again meanwhile.
 */
record PictureFile(PictureName name, String digest, PictureType type) {
  private static final Pattern FILE =
      Pattern.compile("([^~]+)~([0-9a-f]{32})(?:~[0-9a-f]{1,16})?\\.([a-z]+)");

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

  /** A place in a store's folder for a new copy. */
  Path newIn(Path folder) {
    String copy = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return folder.resolve(name.path() + '~' + digest + '~' + copy + '.' + type.extension());
  }
}
