package dev.marquee.tmdb;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Gives out the turns in which requests may go upstream. Thread-safe; nobody blocks. */
interface Pace {

  /** Takes the next turn; whoever does not use it has lost it. Never fails. */
  CompletionStage<Turn> next();

  /** Upstream said 429: whoever shares this pace is to send nothing for this long. */
  default void pause(Duration pause) {}

  /**
   * A turn, or none.
   *
   * @param delay until one request may be sent
   * @param pause for how long upstream wants to be left alone; then there is no turn
   */
  record Turn(Duration delay, Duration pause) {
    static Turn after(Duration delay) {
      return new Turn(delay, Duration.ZERO);
    }

    static Turn paused(Duration pause) {
      return new Turn(Duration.ZERO, pause);
    }
  }
}
