package dev.marquee.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a file says that is to be imported: films by id, and films by name. */
record Upload(Map<Shelf, List<Entry>> lists, List<NamedFilm> named) {

  Upload() {
    this(new EnumMap<>(Shelf.class), new ArrayList<>());
  }

  void add(Shelf shelf, Entry entry) {
    lists.computeIfAbsent(shelf, empty -> new ArrayList<>()).add(entry);
  }

  int longestList() {
    return lists.values().stream().mapToInt(List::size).max().orElse(0);
  }

  int size() {
    return named.size() + lists.values().stream().mapToInt(List::size).sum();
  }
}
