package dev.marquee.library;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What visitors do with their lists: {@code marquee_library_changes_total}. Thread-safe. */
@Singleton
class LibraryMetrics {
  private final Map<Shelf, Map<Change, Counter>> changes = new EnumMap<>(Shelf.class);

  /** What became of a film on a list. */
  enum Change {
    ADDED,
    REMOVED,
    /** Came or changed with many others, from a file or a browser. */
    IMPORTED
  }

  LibraryMetrics(MeterRegistry registry) {
    for (Shelf shelf : Shelf.values()) {
      Map<Change, Counter> counters = new EnumMap<>(Change.class);
      for (Change change : Change.values()) {
        counters.put(
            change,
            Counter.builder("marquee.library.changes")
                .description("Films that visitors put on their lists or took off")
                .tag("list", shelf.word())
                .tag("change", change.name().toLowerCase(Locale.ROOT))
                .register(registry));
      }
      changes.put(shelf, counters);
    }
  }

  void count(Shelf shelf, Change change, int films) {
    Objects.requireNonNull(Objects.requireNonNull(changes.get(shelf)).get(change)).increment(films);
  }
}
