package dev.marquee.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose breaker closes before the next test begins. */
public final class ShortBreaks implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("marquee.tmdb.breaker-delay", "0.001s");
  }
}
