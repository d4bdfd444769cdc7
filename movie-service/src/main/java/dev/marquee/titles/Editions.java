package dev.marquee.titles;

import dev.marquee.tmdb.sample.SampleCatalog;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** The newest edition of our source. */
@Singleton
class Editions {
  private final TitleSource source;
  private final Exports exports;
  private final Download download;
  private final TitlesConfig config;
  private final TitleMetrics metrics;

  Editions(
      TitleSource source,
      Exports exports,
      Download download,
      TitlesConfig config,
      TitleMetrics metrics) {
    this.source = source;
    this.exports = exports;
    this.download = download;
    this.config = config;
    this.metrics = metrics;
  }

  /** As {@link Edition#source}. */
  String source() {
    return source.name();
  }

  /**
   * Fetches it. To be closed, which deletes what was fetched.
   *
   * @param known the edition that need not be fetched
   * @return empty if it is the newest
   * @throws IOException if it cannot be had now
   */
  Optional<Edition> newerThan(Optional<String> known) throws IOException {
    Optional<SampleCatalog> sample = source.sample();
    if (sample.isPresent()) {
      Edition edition = new SampleEdition(sample.get());
      return Optional.of(edition).filter(it -> !known.equals(Optional.of(it.name())));
    }
    ExportFile reader = new ExportFile(config, metrics);
    return ExportEdition.fetched(
        source.name(), exports, download, reader, known.map(LocalDate::parse));
  }
}
