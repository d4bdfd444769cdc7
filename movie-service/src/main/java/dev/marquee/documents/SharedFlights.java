package dev.marquee.documents;

import dev.marquee.fleet.Claim;
import dev.marquee.fleet.FleetFlights;
import dev.marquee.fleet.Lease;
import dev.marquee.tmdb.Upstream.Priority;
import dev.marquee.tmdb.UpstreamException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a document once for the whole fleet. The replica that gets the lease asks upstream and
 * stores the answer before it gives the lease back; all others wait for that and take it from the
 * second tier. Where nobody can tell what the others do, each replica fetches for itself.
 *
 * <p>A visitor waits for no longer than a lease and upstream's deadline, whoever dies meanwhile. A
 * failure is told to those who wait, so that they do not try one after the other. Thread-safe.
 */
final class SharedFlights {
  private final FleetFlights flights;
  private final SecondTier second;
  private final Duration longestWait;
  private final InstantSource clock;

  SharedFlights(
      FleetFlights flights, SecondTier second, Duration longestWait, InstantSource clock) {
    this.flights = flights;
    this.second = second;
    this.longestWait = longestWait;
    this.clock = clock;
  }

  /**
   * Fetches a document, or waits for the replica that does.
   *
   * @param previous the document at hand
   * @param fetch fetches and stores, given the newest document that there is
   * @return fails with what {@code fetch} failed with, here or elsewhere, or with TIMEOUT
   */
  CompletionStage<Landing> fly(
      String key,
      @Nullable Document previous,
      Priority priority,
      Function<@Nullable Document, CompletionStage<Document>> fetch) {
    Flight flight = new Flight(key, previous, priority, fetch);
    return flight
        .tryTo()
        .toCompletableFuture()
        .orTimeout(longestWait.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(
            failure ->
                CompletableFuture.failedFuture(
                    failure instanceof TimeoutException ? timeout() : failure));
  }

  private static UpstreamException timeout() {
    return new UpstreamException(UpstreamException.Reason.TIMEOUT);
  }

  private final class Flight {
    private final String key;
    private final @Nullable Document previous;
    private final Priority priority;
    private final Function<@Nullable Document, CompletionStage<Document>> fetch;
    private final long start = System.nanoTime();

    Flight(
        String key,
        @Nullable Document previous,
        Priority priority,
        Function<@Nullable Document, CompletionStage<Document>> fetch) {
      this.key = key;
      this.previous = previous;
      this.priority = priority;
      this.fetch = fetch;
    }

    CompletionStage<Landing> tryTo() {
      if (System.nanoTime() - start > longestWait.toNanos()) {
        return CompletableFuture.failedFuture(timeout());
      }
      return flights
          .claim(key)
          .thenCompose(
              claim ->
                  switch (claim) {
                    case Claim.Granted(Lease lease) -> underLease(lease);
                    case Claim.Held(CompletionStage<Void> landed) -> elsewhere(landed);
                    case Claim.Failed(String note) ->
                        CompletableFuture.failedFuture(FailureNote.read(note));
                    case Claim.Away away -> fetch.apply(previous).thenApply(Landing::fetched);
                  });
    }

    private CompletionStage<Landing> elsewhere(CompletionStage<Void> landed) {
      // A refresh that another replica is at already need not wait: the next one finds its result.
      if (priority == Priority.REFRESH && previous != null) {
        return CompletableFuture.completedFuture(new Landing(previous, Lookup.Outcome.STALE));
      }
      return landed
          .thenCompose(over -> second.get(key))
          .thenCompose(kept -> enough(kept).map(this::joined).orElseGet(this::tryTo));
    }

    /** Another replica may have landed between our look into the second tier and the lease. */
    private CompletionStage<Landing> underLease(Lease lease) {
      return second
          .get(key)
          .thenCompose(
              kept ->
                  enough(kept)
                      .map(this::joined)
                      .orElseGet(
                          () ->
                              fetch
                                  .apply(Documents.newer(previous, kept))
                                  .thenApply(Landing::fetched)))
          .whenComplete((landing, failure) -> giveBack(lease, failure));
    }

    private void giveBack(Lease lease, @Nullable Throwable failure) {
      if (failure == null || priority == Priority.REFRESH) {
        lease.landed();
      } else {
        lease.failed(FailureNote.of(failure));
      }
    }

    /** What is fresh; no visitor waits while there is something usable. */
    private Optional<Document> enough(Optional<Document> kept) {
      Instant now = clock.instant();
      return kept.filter(
          document ->
              document.isFresh(now) || (priority == Priority.VISITOR && document.isUsable(now)));
    }

    private CompletionStage<Landing> joined(Document document) {
      Lookup.Outcome outcome =
          document.isFresh(clock.instant()) ? Lookup.Outcome.COALESCED : Lookup.Outcome.SHARED;
      return CompletableFuture.completedFuture(new Landing(document, outcome));
    }
  }
}
