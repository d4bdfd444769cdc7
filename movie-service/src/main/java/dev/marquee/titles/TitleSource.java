package dev.marquee.titles;

import dev.marquee.tmdb.Upstream;
import dev.marquee.tmdb.sample.SampleCatalog;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where the index of this service must come from: its ids are those of one upstream. */
@Singleton
class TitleSource {
  private final Upstream upstream;
  private final TitlesConfig config;

  TitleSource(Upstream upstream, TitlesConfig config) {
    this.upstream = upstream;
    this.config = config;
  }

  /** As the database keeps it. */
  String name() {
    return upstream instanceof SampleCatalog ? upstream.name() : config.exportUrl().toString();
  }

  /** The sample catalog, if that is our upstream. */
  Optional<SampleCatalog> sample() {
    return upstream instanceof SampleCatalog sample ? Optional.of(sample) : Optional.empty();
  }
}
