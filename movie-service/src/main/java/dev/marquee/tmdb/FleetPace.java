package dev.marquee.tmdb;

import dev.marquee.fleet.SharedBudget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The pace of the whole fleet. While Valkey is away each replica keeps to its share of the budget.
 * Thread-safe.
 */
final class FleetPace implements Pace {
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

  private final SharedBudget shared;
  private final LocalPace local;

  FleetPace(SharedBudget shared, LocalPace local) {
    this.shared = shared;
    this.local = local;
  }

  @Override
  public CompletionStage<Turn> next() {
    return shared
        .reserve(local.period())
        .thenCompose(
            turn ->
                turn.isPresent()
                    ? CompletableFuture.completedFuture(seen(turn.get()))
                    : withoutTurn());
  }

  /** A late reply is no reason to send beside the others, who have the whole budget. */
  private CompletionStage<Turn> withoutTurn() {
    return shared.mayGoAlone()
        ? CompletableFuture.completedFuture(local.next(shared.replicas()))
        : CompletableFuture.supplyAsync(this::next, LATER).thenCompose(turn -> turn);
  }

  private Turn seen(SharedBudget.Turn turn) {
    return switch (turn) {
      case SharedBudget.Turn.After(Duration delay) -> {
        local.taken(delay, shared.replicas());
        yield Turn.after(delay);
      }
      case SharedBudget.Turn.Paused(Duration pause) -> Turn.paused(pause);
    };
  }

  @Override
  public void pause(Duration pause) {
    shared.pause(pause);
  }
}
