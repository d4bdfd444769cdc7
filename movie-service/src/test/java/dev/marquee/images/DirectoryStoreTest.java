package dev.marquee.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.testsupport.Eventually;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest {
  private static final PictureName ONE = PictureName.of("w342", "one.jpg").orElseThrow();
  private static final PictureName TWO = PictureName.of("w342", "two.jpg").orElseThrow();
  private static final PictureName THREE = PictureName.of("w92", "three.jpg").orElseThrow();

  private final Path folder;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  DirectoryStoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private DirectoryStore store(long capacity) {
    return new DirectoryStore(folder, capacity, new ImagesMetrics(registry));
  }

  private static void keep(DirectoryStore store, PictureName name, int length) throws IOException {
    Picture spooled = store.spool().take(new ByteArrayInputStream(Samples.jpeg(length)));
    store.keep(name, spooled).release();
  }

  /** The files of kept pictures, when what was let go is gone. */
  private List<String> files(int expected) {
    AtomicReference<List<String>> found = new AtomicReference<>(List.of());
    Eventually.holds(
        () -> {
          found.set(files());
          assertThat(found.get()).hasSize(expected);
        });
    return found.get();
  }

  /** The walk looks at each file, and one may be removed just then. */
  private List<String> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(it -> it.getFileName().toString()).toList();
    } catch (IOException | UncheckedIOException vanished) {
      throw new AssertionError(vanished);
    }
  }

  private static boolean has(DirectoryStore store, PictureName name) {
    Optional<Picture> picture = store.load(name);
    picture.ifPresent(Picture::release);
    return picture.isPresent();
  }

  @Test
  void leastRecentlyUsed_goesFirst() throws IOException {
    DirectoryStore store = store(2500);
    keep(store, ONE, 1000);
    keep(store, TWO, 1000);
    assertThat(has(store, ONE)).as("used").isTrue();
    keep(store, THREE, 1000);

    assertThat(has(store, TWO)).isFalse();
    assertThat(has(store, ONE)).isTrue();
    assertThat(has(store, THREE)).isTrue();
    assertThat(files(2)).noneMatch(file -> file.startsWith("two"));
    assertThat(registry.counter("marquee.images.evictions").count()).isEqualTo(1);
    assertThat(registry.get("marquee.images.store").gauge().value()).isEqualTo(2000);
  }

  @Test
  void pictureInUse_staysOnTheDiskUntilItWasSent() throws IOException {
    DirectoryStore store = store(1500);
    keep(store, ONE, 1000);
    Picture sending = store.load(ONE).orElseThrow();
    keep(store, TWO, 1000);

    assertThat(has(store, ONE)).as("given away").isFalse();
    assertThat(sending.file()).exists();
    sending.release();
    assertThat(files(1)).allMatch(file -> file.startsWith("two"));
  }

  @Test
  void restart_findsPicturesAndTheirOrder() throws IOException {
    DirectoryStore before = store(10_000);
    keep(before, ONE, 1000);
    keep(before, TWO, 1200);
    Picture old = before.load(TWO).orElseThrow();
    Files.setLastModifiedTime(old.file(), FileTime.from(Instant.now().minusSeconds(3600)));

    DirectoryStore after = store(10_000);
    Picture kept = after.load(TWO).orElseThrow();
    assertThat(kept.etag()).isEqualTo(old.etag());
    assertThat(kept.length()).isEqualTo(1200);
    assertThat(kept.type()).isEqualTo(PictureType.JPEG);
    assertThat(Files.readAllBytes(kept.file())).isEqualTo(Samples.jpeg(1200));

    DirectoryStore smaller = store(1500);
    assertThat(has(smaller, TWO)).as("used an hour ago").isFalse();
    assertThat(has(smaller, ONE)).isTrue();
  }

  @Test
  void crashedWrite_leavesNothingThatIsServed() throws IOException {
    Path incoming = Files.createDirectories(folder.resolve("incoming"));
    Path old = Files.write(incoming.resolve("picture-1.part"), Samples.jpeg(10));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    Path young = Files.write(incoming.resolve("picture-2.part"), Samples.jpeg(10));
    Path strange = Files.createDirectories(folder.resolve("w342")).resolve("one.jpg");
    Files.write(strange, Samples.jpeg(10));
    Files.createFile(folder.resolve("w342/two.jpg~" + "0".repeat(32) + ".jpg"));

    DirectoryStore store = store(1000);

    assertThat(has(store, ONE)).as("not named by us").isFalse();
    assertThat(has(store, TWO)).as("empty").isFalse();
    assertThat(old).doesNotExist();
    assertThat(young).as("may be another process's").exists();
    assertThat(strange).as("not ours to delete").exists();
  }

  @Test
  void samePictureAgain_replacesItself() throws IOException {
    DirectoryStore store = store(10_000);
    keep(store, ONE, 1000);
    keep(store, ONE, 1000);

    assertThat(has(store, ONE)).isTrue();
    assertThat(Files.readAllBytes(store.load(ONE).orElseThrow().file())).hasSize(1000);
    assertThat(registry.get("marquee.images.store").gauge().value()).isEqualTo(1000);
  }

  @Test
  void pictureFetchedAgain_outlivesTheCopyThatWasStillSent() throws IOException {
    DirectoryStore store = store(1500);
    keep(store, ONE, 1000);
    Picture sending = store.load(ONE).orElseThrow();
    keep(store, TWO, 1000);
    keep(store, ONE, 1000);

    sending.release();
    Eventually.holds(() -> assertThat(sending.file()).doesNotExist());
    assertThat(store.load(ONE).orElseThrow().file()).exists();
  }

  @Test
  void unwritableFolder_isToldAsSuch() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    DirectoryStore store = new DirectoryStore(file, 1000, new ImagesMetrics(registry));

    assertThat(has(store, ONE)).isFalse();
    assertThatThrownBy(() -> keep(store, ONE, 100)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void lostPicture_isForgotten() throws IOException {
    DirectoryStore store = store(10_000);
    keep(store, ONE, 1000);
    Picture picture = store.load(ONE).orElseThrow();
    Files.delete(picture.file());
    store.lost(ONE, picture);

    assertThat(has(store, ONE)).isFalse();
  }
}
