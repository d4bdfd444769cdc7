package dev.marquee.fleet;

import io.vertx.redis.client.Request;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sends commands to Valkey. Those of one caller arrive in the order in which they were sent. Each
 * completes in time with what came of it; none fails.
 */
interface Commands {

  /** Without Valkey nobody answers. */
  Commands NONE =
      new Commands() {
        @Override
        public CompletionStage<Reply> read(Request request) {
          return CompletableFuture.completedFuture(Reply.Away.AWAY);
        }

        @Override
        public CompletionStage<Reply> send(Request request) {
          return CompletableFuture.completedFuture(Reply.Away.AWAY);
        }
      };

  /** Sends what a visitor waits for who could be served without. */
  CompletionStage<Reply> read(Request request);

  /** Sends what is before or behind a call upstream, and may take some times as long. */
  CompletionStage<Reply> send(Request request);
}
