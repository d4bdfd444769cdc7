package dev.marquee.titles;

import dev.marquee.tmdb.sample.SampleCatalog;
import dev.marquee.tmdb.sample.SampleNames;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The sample catalog's films and people. */
final class SampleEdition implements Edition {
  private final String source;
  private final SampleNames names;

  /** Waits for the data to be read. */
  SampleEdition(SampleCatalog sample) {
    this.source = sample.name();
    this.names = sample.names().toCompletableFuture().join();
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public String name() {
    return Integer.toHexString(names.hashCode());
  }

  @Override
  public Set<TitleKind> kinds() {
    return EnumSet.allOf(TitleKind.class);
  }

  @Override
  public void copy(TitleCopy into) throws SQLException {
    copy(TitleKind.MOVIE, names.films(), into);
    copy(TitleKind.PERSON, names.people(), into);
  }

  private static void copy(TitleKind kind, List<SampleNames.Named> entries, TitleCopy into)
      throws SQLException {
    for (SampleNames.Named it : entries) {
      Title title = new Title(kind, it.id(), it.name(), it.popularity(), it.year(), it.image());
      into.add(title, it.name());
      if (!FoldedNames.fold(it.originalName()).equals(FoldedNames.fold(it.name()))) {
        into.add(title, it.originalName());
      }
    }
  }

  @Override
  public void close() {}
}
