package dev.marquee.titles;

import dev.marquee.titles.Exports.Export;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** TMDB's exports of a day, fetched. */
final class ExportEdition implements Edition {
  private final String source;
  private final Map<TitleKind, Export> files;
  private final Download download;
  private final ExportFile reader;

  private ExportEdition(
      String source, Map<TitleKind, Export> files, Download download, ExportFile reader) {
    this.source = source;
    this.files = files;
    this.download = download;
    this.reader = reader;
  }

  /** Without films newer than those of a day there is no newer edition. */
  static Optional<Edition> fetched(
      String source,
      Exports exports,
      Download download,
      ExportFile reader,
      Optional<LocalDate> known)
      throws IOException {
    Optional<Export> films = exports.newest(TitleKind.MOVIE, known);
    if (films.isEmpty()) {
      return Optional.empty();
    }
    Map<TitleKind, Export> files = new EnumMap<>(TitleKind.class);
    files.put(TitleKind.MOVIE, films.get());
    Optional<Export> people = exports.newest(TitleKind.PERSON, Optional.empty());
    people.ifPresent(it -> files.put(TitleKind.PERSON, it));
    return Optional.of(new ExportEdition(source, files, download, reader));
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public String name() {
    return Objects.requireNonNull(files.get(TitleKind.MOVIE)).day().toString();
  }

  @Override
  public Set<TitleKind> kinds() {
    return files.keySet();
  }

  @Override
  public void copy(TitleCopy into) throws SQLException {
    for (Map.Entry<TitleKind, Export> it : files.entrySet()) {
      reader.copy(it.getKey(), it.getValue().file(), into);
    }
  }

  @Override
  public void close() throws IOException {
    for (Export it : files.values()) {
      download.forget(it.file());
    }
  }
}
