package dev.marquee.titles;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * TMDB's daily exports by kind and day. The file of a day is made in the morning (UTC), so that
 * yesterday's is the newest before.
 */
@Singleton
class Exports {
  private static final Logger LOG = Logger.getLogger("dev.marquee.titles");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM_dd_yyyy", Locale.ROOT);
  private static final int DAYS = 3;

  private final TitlesConfig config;
  private final Download download;
  private final InstantSource clock;

  Exports(TitlesConfig config, Download download, InstantSource clock) {
    this.config = config;
    this.download = download;
    this.clock = clock;
  }

  /** A file that is here now. */
  record Export(LocalDate day, Path file) {}

  /**
   * The newest file of a kind; empty where there is none.
   *
   * @param known the day before which no file is of interest
   */
  Optional<Export> newest(TitleKind kind, Optional<LocalDate> known) throws IOException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (known.filter(day -> !day.isBefore(today)).isPresent()) {
      return Optional.empty();
    }
    String address = config.exportUrl().toString();
    if (address.endsWith(".gz")) {
      return kind == TitleKind.MOVIE
          ? download.fetch(config.exportUrl(), today + ".json.gz").map(it -> new Export(today, it))
          : Optional.empty();
    }
    String prefix = kind == TitleKind.MOVIE ? "movie_ids_" : "person_ids_";
    for (int ago = 0; ago < DAYS; ago++) {
      LocalDate day = today.minusDays(ago);
      if (known.filter(it -> !it.isBefore(day)).isPresent()) {
        return Optional.empty();
      }
      String name = prefix + DAY.format(day) + ".json.gz";
      Optional<Path> file = download.fetch(URI.create(address + name), name);
      if (file.isPresent()) {
        return file.map(it -> new Export(day, it));
      }
    }
    LOG.warnf("No %s… of the last %d days at %s", prefix, DAYS, address);
    return Optional.empty();
  }
}
