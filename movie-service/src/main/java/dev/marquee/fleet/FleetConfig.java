package dev.marquee.fleet;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the replicas share what they know. Where Valkey is, {@code quarkus.redis.*} says. */
@ConfigMapping(prefix = "marquee.fleet")
public interface FleetConfig {

  /** What all keys and channels begin with; fleets that share a Valkey need one each. */
  @WithDefault("marquee:")
  String prefix();

  /**
   * A look into the second tier that takes longer counts as failed; the visitor goes on without.
   */
  @WithDefault("50ms")
  Duration readTimeout();

  /** The time for what is before or behind a call upstream: leases, turns, what is stored. */
  @WithDefault("250ms")
  Duration timeout();

  /** How many commands may be under way at once; more are not sent. */
  @WithDefault("512")
  int mostInFlight();

  /** How long a replica that died in a flight keeps others from its key; at most {@code 2s}. */
  @WithDefault("2s")
  Duration lease();

  /** A longer entry stays in the memory of the replica that has it. */
  @WithDefault("1M")
  MemorySize longestEntry();

  /** How many replicas divide the budget until Valkey has told how many there are. */
  @WithDefault("1")
  int replicas();
}
