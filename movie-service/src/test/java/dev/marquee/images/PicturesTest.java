package dev.marquee.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.images.PictureUnavailableException.Reason;
import dev.marquee.testsupport.FakeClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PicturesTest {
  private static final PictureName ONE = PictureName.of("w342", "one.jpg").orElseThrow();

  private final Path folder;

  private final FakeClock clock = new FakeClock();
  private final ImagesMetrics metrics = new ImagesMetrics(new SimpleMeterRegistry());
  private final FakeHost host = new FakeHost();

  PicturesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Pictures pictures(Duration deadline) {
    PictureStore store = new NoStore(new Spool(folder));
    ShortMemory memory = new ShortMemory(clock, Duration.ofMinutes(5));
    return new Pictures(
        store, host, memory, metrics, new Pictures.Patience(deadline, Duration.ofSeconds(5)));
  }

  private static Lookup wait(CompletableFuture<Lookup> lookup) {
    return lookup.orTimeout(10, TimeUnit.SECONDS).join();
  }

  private static Reason failure(CompletableFuture<Lookup> lookup) {
    try {
      wait(lookup);
      throw new AssertionError("a picture came");
    } catch (CompletionException failure) {
      return failure.getCause() instanceof PictureUnavailableException unavailable
          ? unavailable.reason()
          : Reason.TIMEOUT;
    }
  }

  private static CompletableFuture<Lookup> find(Pictures pictures) {
    return pictures.find(ONE).toCompletableFuture();
  }

  @Test
  void hangingHost_failsAllWhoWaitAtTheDeadline() {
    host.open = new CountDownLatch(1);
    Pictures pictures = pictures(Duration.ofSeconds(2));

    List<CompletableFuture<Lookup>> waiting = List.of(find(pictures), find(pictures));

    assertThat(waiting).extracting(PicturesTest::failure).containsOnly(Reason.TIMEOUT);
    assertThat(host.calls).hasValue(1);
    host.open.countDown();
    assertThat(wait(find(pictures)).picture()).as("a new flight").isPresent();
  }

  @Test
  void failingHost_isLeftAlone() {
    host.failure = Optional.of(Reason.UNREACHABLE);
    Pictures pictures = pictures(Duration.ofSeconds(5));

    for (int i = 0; i < 10; i++) {
      assertThat(failure(find(pictures))).isEqualTo(Reason.UNREACHABLE);
    }
    assertThat(failure(find(pictures))).isEqualTo(Reason.BREAKER_OPEN);
    assertThat(host.calls).hasValue(10);
  }

  @Test
  void unfitPicture_isNotAskedForAgainForAWhile() {
    host.failure = Optional.of(Reason.NO_PICTURE);
    Pictures pictures = pictures(Duration.ofSeconds(5));

    assertThat(failure(find(pictures))).isEqualTo(Reason.NO_PICTURE);
    assertThat(failure(find(pictures))).isEqualTo(Reason.NO_PICTURE);
    assertThat(host.calls).hasValue(1);
    host.failure = Optional.empty();
    clock.advance(Duration.ofMinutes(6));
    assertThat(wait(find(pictures)).picture()).isPresent();
  }

  @Test
  void absentPicture_isRememberedForAWhile() {
    host.absent = true;
    Pictures pictures = pictures(Duration.ofSeconds(5));

    assertThat(wait(find(pictures)).picture()).isEmpty();
    assertThat(wait(find(pictures)).outcome()).isEqualTo(Lookup.Outcome.HIT);
    assertThat(host.calls).hasValue(1);
    host.absent = false;
    clock.advance(Duration.ofMinutes(6));
    assertThat(wait(find(pictures)).picture()).isPresent();
  }

  @Test
  void manyWhoAsk_shareOneFlightAndItsFile() {
    host.open = new CountDownLatch(1);
    Pictures pictures = pictures(Duration.ofSeconds(10));
    List<CompletableFuture<Lookup>> waiting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      waiting.add(find(pictures));
    }
    host.open.countDown();
    List<Lookup> found = waiting.stream().map(PicturesTest::wait).toList();

    assertThat(host.calls).hasValue(1);
    assertThat(found.stream().filter(it -> it.outcome() == Lookup.Outcome.MISS)).hasSize(1);
    Path file = found.getFirst().picture().orElseThrow().file();
    for (Lookup lookup : found) {
      assertThat(file).exists();
      lookup.picture().orElseThrow().release();
    }
    while (file.toFile().exists()) {
      Thread.onSpinWait();
    }
  }

  /** A host whose answers a test decides on. */
  private static final class FakeHost extends ImageHostClient {
    private final AtomicInteger calls = new AtomicInteger();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile Optional<Reason> failure = Optional.empty();
    private volatile boolean absent;

    FakeHost() {
      super(
          URI.create("http://localhost/"),
          Duration.ofSeconds(1),
          new ImagesMetrics(new SimpleMeterRegistry()));
    }

    @Override
    Optional<Picture> fetch(PictureName name, Spool spool) throws InterruptedException {
      calls.incrementAndGet();
      open.await();
      if (failure.isPresent()) {
        throw new PictureUnavailableException(failure.get());
      }
      if (absent) {
        return Optional.empty();
      }
      try {
        return Optional.of(spool.take(new ByteArrayInputStream(Samples.jpeg(100))));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }
}
