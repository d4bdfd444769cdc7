package dev.marquee.tmdb;

import dev.marquee.fleet.SharedBudget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The pace of the whole fleet. While Valkey is away each replica keeps to its share of the budget.
 * Thread-safe.
 */
final class FleetPace implements Pace {
  private static final int MOST_ATTEMPTS = 2;

  private final SharedBudget shared;
  private final LocalPace local;

  FleetPace(SharedBudget shared, LocalPace local) {
    this.shared = shared;
    this.local = local;
  }

  @Override
  public CompletionStage<Turn> next() {
    return next(MOST_ATTEMPTS);
  }

  /** One late reply is no reason to send beside the others, who have the whole budget. */
  private CompletionStage<Turn> next(int attempts) {
    return shared
        .reserve(local.period())
        .thenCompose(
            turn ->
                turn.isEmpty() && attempts > 1 && shared.isUp()
                    ? next(attempts - 1)
                    : CompletableFuture.completedFuture(
                        turn.map(this::seen).orElseGet(() -> local.next(shared.replicas()))));
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
