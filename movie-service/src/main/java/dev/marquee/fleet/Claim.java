package dev.marquee.fleet;

import java.util.concurrent.CompletionStage;

/** What came of the wish to be the one replica that fetches a key. */
public sealed interface Claim {

  /** This replica fetches, and gives the lease back when it is done. */
  record Granted(Lease lease) implements Claim {}

  /**
   * Another replica fetches.
   *
   * @param landed completes soon after its flight is over; sometimes before that
   */
  record Held(CompletionStage<Void> landed) implements Claim {}

  /**
   * Somebody tried a moment ago and failed.
   *
   * @param note what the one who failed left
   */
  record Failed(String note) implements Claim {}

  /** Nobody can tell what others do. */
  enum Away implements Claim {
    AWAY
  }
}
