package dev.marquee.documents;

import static dev.marquee.documents.Fixture.POPULAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.documents.Lookup.Outcome;
import dev.marquee.tmdb.Upstream.Priority;
import dev.marquee.tmdb.UpstreamException;
import dev.marquee.tmdb.UpstreamException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private final Fixture cache = new Fixture();

  @Test
  void absentDocument_isFetchedForAVisitor() {
    Lookup lookup = cache.fetched("{\"a\":1}");

    assertThat(lookup.outcome()).isEqualTo(Outcome.MISS);
    assertThat(text(lookup)).isEqualTo("{\"a\":1}");
    assertThat(cache.upstream.calls)
        .extracting(FakeUpstream.Call::priority)
        .containsExactly(Priority.VISITOR);
  }

  @Test
  void freshDocument_isServedWithoutUpstream() {
    cache.fetched("{}");
    cache.clock.advance(Duration.ofMinutes(9));

    assertThat(now().outcome()).isEqualTo(Outcome.HIT);
    assertThat(cache.upstream.calls).hasSize(1);
  }

  @Test
  void staleDocument_isServedAtOnceAndRefreshedOnceBehind() {
    cache.fetched("{\"v\":1}");
    cache.clock.advance(Duration.ofMinutes(11));

    for (int visitor = 0; visitor < 100; visitor++) {
      Lookup lookup = now();
      assertThat(lookup.outcome()).isEqualTo(Outcome.STALE);
      assertThat(text(lookup)).isEqualTo("{\"v\":1}");
    }
    assertThat(cache.upstream.calls).hasSize(2);
    assertThat(cache.upstream.calls.get(1).priority()).isEqualTo(Priority.REFRESH);

    cache.upstream.answers(FakeUpstream.ok("{\"v\":2}"));
    assertThat(now().outcome()).isEqualTo(Outcome.HIT);
    assertThat(text(now())).isEqualTo("{\"v\":2}");
  }

  @Test
  void failedRefresh_leavesTheDocumentAndIsTriedAgainAfterThePause() {
    cache.fetched("{\"v\":1}");
    Document first = now().document();
    cache.clock.advance(Duration.ofMinutes(11));
    now();
    cache.upstream.fails(Reason.SERVER_ERROR);

    assertThat(now().document()).isSameAs(first);
    assertThat(cache.upstream.calls).as("no retry within the pause").hasSize(2);

    cache.clock.advance(Duration.ofSeconds(6));
    assertThat(now().outcome()).isEqualTo(Outcome.STALE);
    assertThat(cache.upstream.calls).hasSize(3);
    cache.upstream.answers(FakeUpstream.ok("{\"v\":2}"));
    assertThat(text(now())).isEqualTo("{\"v\":2}");
  }

  @Test
  void staleDocument_outlivesUpstreamForThirtyDaysAndNoLonger() {
    cache.fetched("{}");
    cache.clock.advance(Duration.ofDays(30));
    assertThat(now().outcome()).isEqualTo(Outcome.STALE);
    cache.upstream.fails(Reason.UNREACHABLE);

    cache.clock.advance(Duration.ofMinutes(11));
    CompletableFuture<Lookup> gone = ask();
    assertThat(gone).isNotDone();
    cache.upstream.fails(Reason.UNREACHABLE);
    assertThatThrownBy(gone::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(UpstreamException.class);
  }

  @Test
  void revalidation_keepsTheBodyAndRenewsFreshness() {
    Document first = cache.fetched("{\"v\":1}").document();
    cache.clock.advance(Duration.ofMinutes(11));
    now();
    assertThat(cache.upstream.calls.get(1).validator()).contains("W/\"upstream\"");
    cache.upstream.answers(FakeUpstream.notModified());

    Lookup lookup = now();
    assertThat(lookup.outcome()).isEqualTo(Outcome.HIT);
    assertThat(lookup.document().body()).isSameAs(first.body());
    assertThat(lookup.document().age(cache.clock.instant())).isZero();
  }

  @Test
  void notModifiedWithoutADocument_isGarbage() {
    CompletableFuture<Lookup> lookup = ask();
    cache.upstream.answers(FakeUpstream.notModified());

    assertThatThrownBy(lookup::join)
        .cause()
        .isInstanceOfSatisfying(
            UpstreamException.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.GARBAGE));
  }

  @Test
  void unknownTitle_isRememberedForMinutes() {
    CompletableFuture<Lookup> first = ask();
    cache.upstream.answers(FakeUpstream.answer(404, "{\"status_code\":34}"));
    assertThat(first.join().document().status()).isEqualTo(404);

    cache.clock.advance(Duration.ofMinutes(4));
    assertThat(now().outcome()).isEqualTo(Outcome.HIT);
    cache.clock.advance(Duration.ofMinutes(2));
    assertThat(now().outcome()).isEqualTo(Outcome.STALE);
  }

  @Test
  void upstreamsMaxAge_isFollowedWithinFloorAndCeiling() {
    Document document = cache.fetched("{}").document();

    assertThat(Duration.between(document.storedAt(), document.freshUntil()))
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void thousandCallersOfOneAbsentKey_shareOneFlight() {
    List<CompletableFuture<Lookup>> callers =
        IntStream.range(0, 1000).mapToObj(caller -> ask()).toList();
    assertThat(cache.upstream.calls).hasSize(1);
    cache.upstream.answers(FakeUpstream.ok("{}"));

    assertThat(callers).allSatisfy(caller -> assertThat(caller).isCompleted());
    assertThat(cache.lookups(Outcome.MISS)).isEqualTo(1);
    assertThat(cache.lookups(Outcome.COALESCED)).isEqualTo(999);
  }

  @Test
  void callerWhoLeaves_takesNobodyWithHim() {
    CompletableFuture<Lookup> first = ask();
    CompletableFuture<Lookup> second = ask();
    CompletableFuture<Lookup> third = ask();
    first.cancel(true);
    second.cancel(true);
    cache.upstream.answers(FakeUpstream.ok("{\"v\":1}"));

    assertThat(text(third.join())).isEqualTo("{\"v\":1}");
    assertThat(now().outcome()).as("the answer was kept").isEqualTo(Outcome.HIT);
  }

  @Test
  void failedFlight_failsAllItsCallersAndTheNextTriesAgain() {
    CompletableFuture<Lookup> first = ask();
    CompletableFuture<Lookup> second = ask();
    cache.upstream.fails(Reason.TIMEOUT);
    assertThat(first).isCompletedExceptionally();
    assertThat(second).isCompletedExceptionally();

    CompletableFuture<Lookup> third = ask();
    cache.upstream.answers(FakeUpstream.ok("{}"));
    assertThat(third.join().outcome()).isEqualTo(Outcome.MISS);
  }

  @Test
  void concurrentCallers_neverSendTwoRequestsForOneKey() throws InterruptedException {
    List<Thread> callers = new ArrayList<>();
    for (int caller = 0; caller < 200; caller++) {
      callers.add(Thread.ofVirtual().start(() -> cache.documents.get(POPULAR)));
    }
    cacheAnswersWhenAsked();
    for (Thread caller : callers) {
      caller.join();
    }

    assertThat(cache.upstream.calls).hasSize(1);
  }

  private void cacheAnswersWhenAsked() {
    while (cache.upstream.calls.isEmpty()) {
      Thread.onSpinWait();
    }
    cache.upstream.answers(FakeUpstream.ok("{}"));
  }

  @Test
  void secondTiersDocument_isServedWithoutUpstream() {
    Document kept = cache.fetched("{\"kept\":true}").document();
    MapTier second = new MapTier();
    second.put(POPULAR.key(), kept);
    Fixture replica = new Fixture(16 << 20, second);

    assertThat(text(replica.documents.get(POPULAR).toCompletableFuture().join()))
        .isEqualTo("{\"kept\":true}");
    assertThat(replica.upstream.calls).isEmpty();
  }

  @Test
  void secondTiersStaleDocument_isServedWhenUpstreamFails() {
    Document kept = cache.fetched("{\"kept\":true}").document();
    MapTier second = new MapTier();
    second.put(POPULAR.key(), kept);
    Fixture replica = new Fixture(16 << 20, second);
    replica.clock.advance(Duration.ofMinutes(11));

    CompletableFuture<Lookup> lookup = replica.documents.get(POPULAR).toCompletableFuture();
    replica.upstream.fails(Reason.UNREACHABLE);
    assertThat(text(lookup.join())).isEqualTo("{\"kept\":true}");
  }

  private CompletableFuture<Lookup> ask() {
    return cache.documents.get(POPULAR).toCompletableFuture();
  }

  private Lookup now() {
    return cache.documents.get(POPULAR).toCompletableFuture().getNow(null);
  }

  private static String text(Lookup lookup) {
    return new String(lookup.document().body(), StandardCharsets.UTF_8);
  }

  /** A second tier that is a map. */
  private static final class MapTier extends NoSecondTier {
    private final Map<String, Document> kept = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Optional<Document>> get(String key) {
      return CompletableFuture.completedFuture(Optional.ofNullable(kept.get(key)));
    }

    @Override
    public void put(String key, Document document) {
      kept.put(key, document);
    }

    @Override
    public void delete(String key) {
      kept.remove(key);
    }
  }
}
