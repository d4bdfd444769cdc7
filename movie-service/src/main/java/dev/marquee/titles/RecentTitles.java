package dev.marquee.titles;

import java.util.LinkedHashMap;
import java.util.Map;

/** The titles that were written last, which need not be written again soon. Not thread-safe. */
final class RecentTitles {
  private static final int MOST = 20_000;

  private final Map<Integer, Boolean> hashes =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
          return size() > MOST;
        }
      };

  /** Whether it is one of them; of four billion hashes one is shared, which loses little. */
  boolean has(SeenTitle title) {
    return hashes.containsKey(title.hashCode());
  }

  void add(SeenTitle title) {
    hashes.put(title.hashCode(), true);
  }
}
