package dev.marquee.documents;

import static dev.marquee.documents.Fixture.POPULAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.documents.Lookup.Outcome;
import dev.marquee.tmdb.UpstreamException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ViewTest {
  private final Fixture cache = new Fixture();
  private int computed;

  @Test
  void view_isComputedOnceWhileItsSourcesAreFresh() {
    cache.fetched("{\"v\":1}");
    assertThat(text(view())).isEqualTo("view of {\"v\":1}");
    assertThat(view().outcome()).isEqualTo(Outcome.HIT);
    assertThat(computed).isEqualTo(1);
  }

  @Test
  void view_isAsOldAsItsOldestSource() {
    cache.fetched("{}");
    cache.clock.advance(Duration.ofMinutes(4));

    assertThat(view().document().age(cache.clock.instant())).isEqualTo(Duration.ofMinutes(4));
  }

  @Test
  void viewOfARefreshedSource_followsWithinThePause() {
    cache.fetched("{\"v\":1}");
    view();
    cache.clock.advance(Duration.ofMinutes(11));
    assertThat(text(view())).as("served stale at once").isEqualTo("view of {\"v\":1}");
    cache.upstream.answers(FakeUpstream.ok("{\"v\":2}"));

    cache.clock.advance(Duration.ofSeconds(6));
    view();
    assertThat(text(view())).isEqualTo("view of {\"v\":2}");
  }

  @Test
  void view_isServedWhileUpstreamIsAway() {
    cache.fetched("{\"v\":1}");
    view();
    for (int attempt = 0; attempt < 20; attempt++) {
      cache.clock.advance(Duration.ofHours(1));
      assertThat(text(view())).isEqualTo("view of {\"v\":1}");
      cache.upstream.fails(Reason.UNREACHABLE);
    }
  }

  @Test
  void incompleteView_isComputedAgainAfterThePause() {
    cache.fetched("{}");
    Lookup incomplete =
        cache.documents.view("half", () -> compose(false)).toCompletableFuture().join();

    assertThat(Duration.between(cache.clock.instant(), incomplete.document().freshUntil()))
        .isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void incompleteView_doesNotReplaceAWholeOne() {
    cache.fetched("{\"v\":1}");
    view();
    cache.clock.advance(Duration.ofMinutes(11));
    view();
    cache.upstream.answers(FakeUpstream.ok("{\"v\":2}"));
    cache.clock.advance(Duration.ofSeconds(6));

    cache.documents.view("v", () -> compose(false)).toCompletableFuture().join();
    Lookup kept = cache.documents.view("v", () -> compose(false)).toCompletableFuture().join();
    assertThat(text(kept)).isEqualTo("view of {\"v\":1}");
    assertThat(kept.outcome()).isEqualTo(Outcome.STALE);
  }

  private Lookup view() {
    return cache.documents.view("v", () -> compose(true)).toCompletableFuture().join();
  }

  private CompletionStage<View> compose(boolean complete) {
    computed++;
    CompletableFuture<Lookup> source = cache.documents.get(POPULAR).toCompletableFuture();
    return source.thenApply(
        lookup -> {
          String body = "view of " + new String(lookup.document().body(), StandardCharsets.UTF_8);
          return new View(body.getBytes(StandardCharsets.UTF_8), List.of(lookup), complete);
        });
  }

  private static String text(Lookup lookup) {
    return new String(lookup.document().body(), StandardCharsets.UTF_8);
  }
}
