package dev.marquee.images;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What earlier runs left in a store's folder. */
final class FolderScan extends SimpleFileVisitor<Path> {
  /** Longer than any fetch takes: who spooled an older file was killed. */
  private static final Duration ABANDONED = Duration.ofMinutes(10);

  private final Path folder;
  private final Path spool;
  private final Instant abandonedBefore = Instant.now().minus(ABANDONED);
  private final List<Found> found = new ArrayList<>();

  private FolderScan(Path folder, Path spool) {
    this.folder = folder;
    this.spool = spool;
  }

  /** A picture and when it was last used. */
  record Found(PictureName name, Picture picture, Instant used) {}

  /**
   * Reads the names in a folder, and clears its spool of what nobody will finish; blocks.
   *
   * @return the pictures, the one used least recently first
   * @throws IOException if the folder is there and cannot be read
   */
  static List<Found> of(Path folder, Path spool) throws IOException {
    FolderScan scan = new FolderScan(folder, spool);
    if (Files.exists(folder)) {
      Files.walkFileTree(folder, scan);
    }
    scan.found.sort(Comparator.comparing(Found::used));
    return scan.found;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    Instant used = attributes.lastModifiedTime().toInstant();
    if (file.startsWith(spool)) {
      if (used.isBefore(abandonedBefore)) {
        Files.deleteIfExists(file);
      }
      return FileVisitResult.CONTINUE;
    }
    PictureFile.of(folder, file)
        .filter(named -> attributes.isRegularFile() && attributes.size() > 0)
        .map(named -> found(named, file, attributes.size(), used))
        .ifPresent(found::add);
    return FileVisitResult.CONTINUE;
  }

  private static Found found(PictureFile named, Path file, long length, Instant used) {
    return new Found(named.name(), new Picture(file, length, named.type(), named.digest()), used);
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException vanished) {
    return FileVisitResult.CONTINUE;
  }
}
