package dev.marquee.titles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;

/** Reads a downloaded export into a table: line by line, with bounded memory. */
final class ExportFile {
  private static final Logger LOG = Logger.getLogger("dev.marquee.titles");
  private static final long LINES_PER_LOG = 100_000;

  private final TitlesConfig config;
  private final TitleMetrics metrics;

  ExportFile(TitlesConfig config, TitleMetrics metrics) {
    this.config = config;
    this.metrics = metrics;
  }

  /**
   * Copies what is to be found.
   *
   * @throws ImportFailedException if the file is cut off or damaged, or too much of it is
   *     unreadable
   */
  void copy(TitleKind kind, Path file, TitleCopy into) throws SQLException {
    long lines = 0;
    long corrupt = 0;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 64 * 1024)) {
      ExportLines reader = new ExportLines(in);
      for (byte[] line = reader.next(); line != null; line = reader.next()) {
        try {
          Optional<Title> title = ExportLine.read(kind, line).filter(this::isWanted);
          if (title.isPresent()) {
            into.add(title.get(), title.get().name());
          }
          metrics.line(title.isPresent() ? "taken" : "left_out");
        } catch (ExportLine.CorruptException skipped) {
          corrupt++;
          metrics.line("corrupt");
        }
        lines++;
        if (lines % LINES_PER_LOG == 0) {
          LOG.infof("%s: %d lines", file.getFileName(), lines);
        }
      }
    } catch (IOException damaged) {
      throw new ImportFailedException(
          file.getFileName() + " is damaged after " + lines + " lines: " + damaged.getMessage());
    }
    LOG.infof("%s: %d lines, %d of them corrupt", file.getFileName(), lines, corrupt);
    if (corrupt > lines * config.mostCorrupt()) {
      throw new ImportFailedException(
          file.getFileName() + " has " + corrupt + " corrupt lines of " + lines);
    }
  }

  private boolean isWanted(Title title) {
    return title.kind() == TitleKind.MOVIE || title.popularity() >= config.leastPersonPopularity();
  }
}
