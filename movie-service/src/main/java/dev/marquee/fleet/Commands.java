package dev.marquee.fleet;

import io.vertx.redis.client.Request;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Sends commands to Valkey. Those of one caller arrive in the order in which they were sent. */
@FunctionalInterface
interface Commands {

  /** Without Valkey nobody answers. */
  Commands NONE = request -> CompletableFuture.completedFuture(Reply.Away.AWAY);

  /** Completes in time with what came of it; never fails. */
  CompletionStage<Reply> send(Request request);
}
