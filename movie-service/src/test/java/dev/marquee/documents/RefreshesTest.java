package dev.marquee.documents;

import static dev.marquee.documents.Fixture.POPULAR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.ValkeyServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents that one replica fetches anew while all of them keep the old ones. */
class RefreshesTest {
  private static final String CARDS = "cards:" + POPULAR.key();
  private static final String PAGE = "page:build:de:movie/popular";
  private static final String HOME = "home:en";

  private final ValkeyServer server = ValkeyServer.started();
  private final FakeUpstream upstream = new FakeUpstream();
  private final Replica one = new Replica(server.port(), upstream).awaitUp();
  private final Replica two = new Replica(server.port(), upstream).awaitUp();

  @AfterEach
  void down() {
    one.close();
    two.close();
    server.close();
  }

  /** A view that shows the document as it is. */
  private static String view(Replica replica, String key) {
    CompletionStage<Lookup> view =
        replica.documents.view(
            key,
            () ->
                replica
                    .documents
                    .get(POPULAR)
                    .thenApply(found -> new View(found.document().body(), List.of(found), true)));
    return text(view.toCompletableFuture().join());
  }

  private static String text(Lookup lookup) {
    return new String(lookup.document().body(), UTF_8);
  }

  private void allKeepTheFirst() {
    var asked = one.ask();
    Eventually.holds(() -> assertThat(upstream.calls).hasSize(1));
    upstream.answers(FakeUpstream.ok("{\"v\":1}"));
    asked.join();
    Eventually.holds(
        () -> assertThat(two.tier.get(POPULAR.key()).toCompletableFuture().join()).isPresent());
    for (Replica replica : List.of(one, two)) {
      assertThat(text(replica.ask().join())).isEqualTo("{\"v\":1}");
      assertThat(view(replica, CARDS)).isEqualTo("{\"v\":1}");
    }
    // What only the other replica composed.
    assertThat(view(two, PAGE)).isEqualTo("{\"v\":1}");
    assertThat(view(two, HOME)).isEqualTo("{\"v\":1}");
  }

  private boolean fetchAnew(Runnable answer) {
    int before = upstream.calls.size();
    List.of(one, two).forEach(replica -> replica.clock.advance(Duration.ofMinutes(1)));
    var changed = one.refreshes.fetchAnew(POPULAR.key()).toCompletableFuture();
    Eventually.holds(() -> assertThat(upstream.calls).hasSize(before + 1));
    answer.run();
    return changed.join();
  }

  @Test
  void changedDocument_isForgottenByAllReplicasWithItsViews() {
    allKeepTheFirst();

    assertThat(fetchAnew(() -> upstream.answers(FakeUpstream.ok("{\"v\":2}")))).isTrue();
    assertThat(view(one, CARDS)).as("until it is told").isEqualTo("{\"v\":1}");
    one.changes.tell(Set.of(POPULAR.key()));

    for (Replica replica : List.of(one, two)) {
      Eventually.holds(
          () -> {
            assertThat(text(replica.ask().join())).isEqualTo("{\"v\":2}");
            assertThat(view(replica, CARDS)).isEqualTo("{\"v\":2}");
            assertThat(view(replica, PAGE)).isEqualTo("{\"v\":2}");
          });
    }
    assertThat(view(two, HOME)).as("shows more than one document").isEqualTo("{\"v\":1}");
    assertThat(upstream.calls).hasSize(2);
    try (Replica newcomer = new Replica(server.port(), upstream).awaitUp()) {
      newcomer.clock.advance(Duration.ofMinutes(1));
      Eventually.holds(() -> assertThat(view(newcomer, CARDS)).isEqualTo("{\"v\":2}"));
      Eventually.holds(() -> assertThat(view(newcomer, PAGE)).isEqualTo("{\"v\":2}"));
    }
  }

  @Test
  void documentThatIsTheSame_isNoneThatChanged() {
    allKeepTheFirst();
    assertThat(fetchAnew(() -> upstream.answers(FakeUpstream.notModified()))).isFalse();
    assertThat(fetchAnew(() -> upstream.answers(FakeUpstream.ok("{\"v\":1}")))).isFalse();
  }
}
