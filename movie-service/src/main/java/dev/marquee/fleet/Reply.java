package dev.marquee.fleet;

import io.vertx.redis.client.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a command. */
sealed interface Reply {

  /** What Valkey answered; empty for its nil, and where there was no answer. */
  Optional<Response> value();

  /** The answer of a command that gives a number. */
  default Optional<Long> number() {
    return value().map(Response::toLong);
  }

  /** Valkey answered; null is its nil. */
  record Answer(@Nullable Response response) implements Reply {
    @Override
    public Optional<Response> value() {
      return Optional.ofNullable(response);
    }
  }

  /** There was no answer in time, or nobody was asked. */
  enum Away implements Reply {
    AWAY;

    @Override
    public Optional<Response> value() {
      return Optional.empty();
    }
  }
}
