package dev.marquee.visitor;

import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import dev.marquee.web.TokenBuckets;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What one visitor may change, whatever addresses they come from. Thread-safe. */
@Singleton
class WriteLimit {
  private final TokenBuckets buckets;

  WriteLimit(VisitorConfig config) {
    this.buckets =
        new TokenBuckets(config.writesPerSecond(), config.writeBurst(), System::nanoTime);
  }

  /**
   * Takes one token of a visitor.
   *
   * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS} with the wait for the next token
   */
  void spend(UUID visitor) {
    Duration wait = buckets.take(visitor.toString());
    if (wait.isPositive()) {
      throw new ProblemException(
          ProblemType.TOO_MANY_REQUESTS,
          "This visitor has changed too much in a short time.",
          Optional.of(wait));
    }
  }
}
