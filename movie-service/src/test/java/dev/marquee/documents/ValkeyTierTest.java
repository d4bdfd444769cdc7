package dev.marquee.documents;

import static dev.marquee.documents.Fixture.POPULAR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.fleet.Store;
import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.FakeClock;
import dev.marquee.testsupport.ValkeyServer;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.web.Content;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValkeyTierTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final String NAME = "d1:fake:build:" + POPULAR.key();

  private final ValkeyServer server = ValkeyServer.started();
  private final FakeUpstream upstream = new FakeUpstream();
  private final Replica one = new Replica(server.port(), upstream).awaitUp();
  private final Replica two = new Replica(server.port(), upstream).awaitUp();
  private final Store raw = one.fleet.fleet.store();

  @AfterEach
  void down() {
    one.close();
    two.close();
    server.close();
  }

  @Test
  void corruptBytes_areAMissAndCountedAndDeleted() {
    byte[] bytes = DocumentCodec.encode(document("{}"));
    bytes[20] ^= 1;
    raw.put(NAME, bytes, DAY);

    assertThat(get(one, POPULAR.key())).isEmpty();
    assertThat(one.lookups("corrupt")).isEqualTo(1);
    assertThat(raw.get(NAME).toCompletableFuture().join()).isEmpty();
  }

  @Test
  void entriesOfANewerForm_areNeitherSeenNorTouchedByAnOldReplica() {
    byte[] newer = {2, 'n', 'e', 'w'};
    String newerName = NAME.replace("d1:", "d2:");
    raw.put(newerName, newer, DAY);

    assertThat(get(one, POPULAR.key())).isEmpty();
    one.tier.put(POPULAR.key(), document("{\"old\":1}"));
    Eventually.holds(() -> assertThat(get(two, POPULAR.key())).isPresent());
    two.tier.delete(POPULAR.key());
    Eventually.holds(() -> assertThat(get(one, POPULAR.key())).isEmpty());

    assertThat(raw.get(newerName).toCompletableFuture().join()).hasValue(newer);
    assertThat(one.lookups("corrupt")).isZero();
  }

  @Test
  void partialDocument_neverReplacesAWholeOne() {
    one.tier.put("view:home", document("{\"rows\":[]}").partial());
    awaitBody("{\"rows\":[]}");
    one.tier.put("view:home", document("{\"rows\":[1]}"));
    awaitBody("{\"rows\":[1]}");
    two.tier.put("view:home", document("{\"rows\":[2]}").partial());
    assertThat(body(two, "view:home")).as("after its own put").isEqualTo("{\"rows\":[1]}");
  }

  /** What one replica stores is there for others when Valkey has it. */
  private void awaitBody(String expected) {
    Eventually.holds(
        () -> {
          assertThat(get(two, "view:home")).isPresent();
          assertThat(body(two, "view:home")).isEqualTo(expected);
        });
  }

  @Test
  void views_areSharedByReplicasOfTheSameBuildOnly() {
    one.tier.put("view:home", document("{}"));
    awaitBody("{}");
    try (Replica next = new Replica(server.port(), upstream, "next build").awaitUp()) {
      assertThat(get(two, "view:home")).isPresent();
      assertThat(get(next, "view:home")).isEmpty();
    }
  }

  @Test
  void document_isGoneWhenItIsNoLongerUsable() {
    one.tier.put("movie/1", document("{}"));
    one.clock.advance(Duration.ofDays(30).minusMillis(100));
    one.tier.put("movie/2", document("{}"));
    Eventually.holds(() -> assertThat(get(two, "movie/1")).isPresent());
    Eventually.holds(() -> assertThat(get(two, "movie/2")).isEmpty());
  }

  @Test
  void whatIsAskedMostOfOneReplica_isToldToTheOthers() {
    one.mostAsked.tell();
    assertThat(requests(two)).as("nobody asked").isEmpty();

    var asked = one.ask();
    Eventually.holds(() -> assertThat(upstream.calls).hasSize(1));
    upstream.answers(FakeUpstream.ok("{\"v\":1}"));
    asked.join();
    assertThat(requests(one)).containsExactly(POPULAR);
    one.mostAsked.tell();
    Eventually.holds(() -> assertThat(requests(two)).containsExactly(POPULAR));

    raw.put("most-asked:fake:", "movie/popular\nno/such/route".getBytes(UTF_8), DAY);
    Eventually.holds(() -> assertThat(requests(two)).containsExactly(POPULAR));
  }

  private static List<TmdbRequest> requests(Replica replica) {
    return replica.mostAsked.requests().toCompletableFuture().join();
  }

  private Document document(String body) {
    var now = new FakeClock().instant();
    return BodyEncoder.document(
        200,
        Content.JSON,
        body.getBytes(UTF_8),
        Optional.empty(),
        now,
        now.plus(DAY),
        now.plus(DAY.multipliedBy(30)));
  }

  private static String body(Replica replica, String key) {
    return new String(get(replica, key).orElseThrow().body(), UTF_8);
  }

  private static Optional<Document> get(Replica replica, String key) {
    return replica.tier.get(key).toCompletableFuture().join();
  }
}
