package dev.marquee.documents;

import dev.marquee.tmdb.TmdbAnswer;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.Upstream;
import dev.marquee.tmdb.UpstreamException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An upstream whose answers a test holds back, gives or fails, and that remembers who asked. */
final class FakeUpstream implements Upstream {
  final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
  private final Queue<CompletableFuture<TmdbAnswer>> pending = new ArrayDeque<>();

  record Call(TmdbRequest request, Optional<String> validator, Priority priority) {}

  static TmdbAnswer ok(String body) {
    return answer(200, body);
  }

  static TmdbAnswer answer(int status, String body) {
    return new TmdbAnswer(
        status,
        body.getBytes(StandardCharsets.UTF_8),
        Optional.of("W/\"upstream\""),
        Optional.of(Duration.ofMinutes(10)));
  }

  static TmdbAnswer notModified() {
    return new TmdbAnswer(304, new byte[0], Optional.empty(), Optional.of(Duration.ofMinutes(10)));
  }

  @Override
  public synchronized CompletionStage<TmdbAnswer> fetch(
      TmdbRequest request, Optional<String> validator, Priority priority) {
    calls.add(new Call(request, validator, priority));
    CompletableFuture<TmdbAnswer> answer = new CompletableFuture<>();
    pending.add(answer);
    return answer;
  }

  synchronized void answers(TmdbAnswer answer) {
    pending.remove().complete(answer);
  }

  synchronized void fails(UpstreamException.Reason reason) {
    pending.remove().completeExceptionally(new UpstreamException(reason));
  }

  @Override
  public String name() {
    return "fake";
  }
}
