package dev.marquee;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The clock that everything reads; tests put another in its place. */
@Singleton
class SystemTime {

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
