package dev.marquee.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Pictures in a folder of this machine, within a bound: what was used least recently goes first.
 * Files come into the folder whole, by renaming, and survive a restart; the time of a file's last
 * change is when it was last used, to the minute. Thread-safe.
 */
final class DirectoryStore implements PictureStore {
  private static final Logger LOG = Logger.getLogger(DirectoryStore.class);

  private final Path folder;
  private final Spool spool;
  private final KeptPictures kept;
  private final ImagesMetrics metrics;
  private final CompletableFuture<Void> scanned = new CompletableFuture<>();

  /** A store that begins to look, in the background, what earlier runs have left. */
  DirectoryStore(Path folder, long capacity, ImagesMetrics metrics) {
    this.folder = folder;
    Path incoming = folder.resolve("incoming");
    this.spool = new Spool(incoming);
    this.kept = new KeptPictures(capacity);
    this.metrics = metrics;
    metrics.observe(kept);
    Thread.ofVirtual().name("pictures-scan").start(() -> scan(incoming));
  }

  private void scan(Path incoming) {
    try {
      FolderScan.of(folder, incoming).forEach(found -> add(found.name(), found.picture()));
      LOG.infof("%d pictures are kept in %s", kept.count(), folder);
    } catch (IOException | UncheckedIOException unreadable) {
      metrics.storeFailed("read");
      LOG.warnf("The folder of pictures cannot be read: %s", unreadable.getMessage());
    } finally {
      scanned.complete(null);
    }
  }

  @Override
  public Optional<Picture> atHand(PictureName name) {
    Optional<Picture> picture = kept.use(name);
    picture.filter(Picture::isTouchDue).ifPresent(DirectoryStore::touch);
    return picture;
  }

  @Override
  public Optional<Picture> load(PictureName name) {
    scanned.join();
    return atHand(name);
  }

  @Override
  public Spool spool() {
    return spool;
  }

  @Override
  public Picture keep(PictureName name, Picture spooled) {
    // Otherwise it could be found as one of an earlier run's, and replace itself.
    scanned.join();
    Path file = new PictureFile(name, spooled.digest(), spooled.type()).newIn(folder);
    try {
      Files.createDirectories(file.getParent());
      Files.move(spooled.file(), file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      spooled.release();
      throw new UncheckedIOException(unwritable);
    }
    Picture picture = spooled.movedTo(file);
    picture.retain();
    add(name, picture);
    return picture;
  }

  private void add(PictureName name, Picture picture) {
    for (Picture leaving : kept.add(name, picture)) {
      metrics.evicted();
      leaving.release();
    }
  }

  @Override
  public void lost(PictureName name, Picture picture) {
    if (kept.remove(name, picture)) {
      LOG.debugf("%s was removed by somebody else", picture.file());
      picture.release();
    }
  }

  /** So that the order of use outlives the process. */
  private static void touch(Picture picture) {
    Thread.ofVirtual()
        .name("picture-touch")
        .start(
            () -> {
              try {
                Files.setLastModifiedTime(picture.file(), FileTime.from(Instant.now()));
              } catch (IOException vanished) {
                LOG.debugf("%s cannot be touched", picture.file());
              }
            });
  }
}
