package dev.marquee.images;

import dev.marquee.images.Lookup.Outcome;
import dev.marquee.images.PictureUnavailableException.Reason;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The pictures' one door: from the store, or from the image host into the store, one flight per
 * picture. A flight ends whether or not somebody still waits for it, and no one who waits holds up
 * anything but himself. Thread-safe.
 */
class Pictures {
  private static final Logger LOG = Logger.getLogger(Pictures.class);

  /** Whoever asks for more is shown a placeholder: flights that wait cost memory too. */
  private static final int MOST_FLIGHTS = 1024;

  private static final int FAILURES = 10;

  /** Failures that say that the image host is unwell. */
  private static final Set<Reason> BREAKING =
      Set.of(Reason.UNREACHABLE, Reason.TIMEOUT, Reason.BAD_STATUS);

  private final PictureStore store;
  private final ImageHostClient host;
  private final ShortMemory memory;
  private final ImagesMetrics metrics;
  private final Duration deadline;
  private final Breaker breaker;
  private final ConcurrentMap<PictureName, CompletableFuture<Optional<Picture>>> flights =
      new ConcurrentHashMap<>();

  /**
   * How long something is waited for.
   *
   * @param deadline the time that one picture may take
   * @param breakerDelay how long the image host is left alone after it has failed often
   */
  record Patience(Duration deadline, Duration breakerDelay) {}

  Pictures(
      PictureStore store,
      ImageHostClient host,
      ShortMemory memory,
      ImagesMetrics metrics,
      Patience patience) {
    this.store = store;
    this.host = host;
    this.memory = memory;
    this.metrics = metrics;
    this.deadline = patience.deadline;
    this.breaker = new Breaker("The image host", FAILURES, patience.breakerDelay);
  }

  /**
   * Asks for a picture.
   *
   * @return fails with {@link PictureUnavailableException} only
   */
  CompletionStage<Lookup> find(PictureName name) {
    Optional<Picture> kept = store.atHand(name);
    if (kept.isPresent()) {
      return CompletableFuture.completedFuture(told(kept, Outcome.HIT));
    }
    Optional<ShortMemory.Verdict> verdict = memory.of(name);
    if (verdict.isPresent()) {
      return switch (verdict.get()) {
        case ABSENT -> CompletableFuture.completedFuture(told(Optional.empty(), Outcome.HIT));
        case UNFIT ->
            CompletableFuture.failedFuture(new PictureUnavailableException(Reason.NO_PICTURE));
      };
    }
    return join(name);
  }

  private CompletionStage<Lookup> join(PictureName name) {
    if (flights.size() >= MOST_FLIGHTS) {
      return CompletableFuture.failedFuture(new PictureUnavailableException(Reason.BUSY));
    }
    CompletableFuture<Optional<Picture>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<Picture>> others = flights.putIfAbsent(name, mine);
    CompletableFuture<Optional<Picture>> flight = others == null ? mine : others;
    Outcome outcome = others == null ? Outcome.MISS : Outcome.COALESCED;
    CompletionStage<Lookup> landed =
        flight.thenCompose(
            picture ->
                // Gone between landing and now, with all who held it: then once more.
                picture.isPresent() && !picture.get().retain()
                    ? find(name)
                    : CompletableFuture.completedFuture(told(picture, outcome)));
    if (others == null) {
      start(name, mine);
    }
    return landed;
  }

  private Lookup told(Optional<Picture> picture, Outcome outcome) {
    metrics.lookedUp(outcome);
    return new Lookup(picture, outcome);
  }

  private void start(PictureName name, CompletableFuture<Optional<Picture>> flight) {
    Thread thread = Thread.ofVirtual().name("picture").unstarted(() -> fly(name, flight));
    var unused =
        flight
            .orTimeout(deadline.toNanos(), TimeUnit.NANOSECONDS)
            .whenComplete(
                (picture, failure) -> {
                  flights.remove(name, flight);
                  if (failure instanceof TimeoutException) {
                    thread.interrupt();
                  }
                });
    thread.start();
  }

  private void fly(PictureName name, CompletableFuture<Optional<Picture>> flight) {
    try {
      Optional<Picture> picture = store.load(name).or(() -> fetched(name));
      flights.remove(name, flight);
      flight.complete(picture);
      picture.ifPresent(Picture::release);
    } catch (PictureUnavailableException failure) {
      if (failure.reason() == Reason.NO_PICTURE || failure.reason() == Reason.TOO_LARGE) {
        memory.note(name, ShortMemory.Verdict.UNFIT);
      }
      flight.completeExceptionally(failure);
    } catch (UncheckedIOException failure) {
      metrics.storeFailed("write");
      LOG.warnf("A picture cannot be stored: %s", failure.getMessage());
      flight.completeExceptionally(new PictureUnavailableException(Reason.STORE));
    } catch (RuntimeException mistake) {
      LOG.error("A picture could not be fetched", mistake);
      flight.completeExceptionally(mistake);
    }
  }

  private Optional<Picture> fetched(PictureName name) {
    Optional<Picture> spooled = guarded(name);
    if (spooled.isEmpty()) {
      memory.note(name, ShortMemory.Verdict.ABSENT);
    }
    return spooled.map(picture -> store.keep(name, picture));
  }

  private Optional<Picture> guarded(PictureName name) {
    if (breaker.isOpen()) {
      throw new PictureUnavailableException(Reason.BREAKER_OPEN);
    }
    try {
      Optional<Picture> picture = host.fetch(name, store.spool());
      breaker.succeeded();
      return picture;
    } catch (InterruptedException pastTheDeadline) {
      breaker.failed(Reason.TIMEOUT.name());
      throw new PictureUnavailableException(Reason.TIMEOUT);
    } catch (PictureUnavailableException failure) {
      if (BREAKING.contains(failure.reason())) {
        breaker.failed(failure.reason().name());
      }
      throw failure;
    }
  }

  /** Hears that a picture's file was removed by somebody else. */
  void lost(PictureName name, Picture picture) {
    store.lost(name, picture);
  }
}
