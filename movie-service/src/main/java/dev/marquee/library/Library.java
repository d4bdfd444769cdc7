package dev.marquee.library;

import dev.marquee.database.Database;
import dev.marquee.visitor.Session;
import dev.marquee.visitor.Visitors;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/**
 * What visitors keep. Every method works on the lists of the session's own visitor and on nobody
 * else's; each change is one transaction, in which the session is confirmed. All fail with {@link
 * dev.marquee.database.DatabaseAwayException} while the database is away. Thread-safe.
 */
@Singleton
class Library {
  static final int MOST_PER_LIST = 10_000;

  private final Database database;
  private final Visitors visitors;

  Library(Database database, Visitors visitors) {
    this.database = database;
    this.visitors = visitors;
  }

  CompletionStage<Contents> contents(Session session, Shelf shelf, int offset, int limit) {
    return database.run(
        connection -> {
          ShelfStore store = new ShelfStore(connection, session.visitor(), shelf);
          return new Contents(store.version(), store.size(), store.entries(offset, limit));
        });
  }

  /** All lists whole, in their order. */
  CompletionStage<Map<Shelf, List<Entry>>> everything(Session session) {
    return database.run(
        connection -> {
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          Map<Shelf, List<Entry>> lists = new EnumMap<>(Shelf.class);
          for (Shelf shelf : Shelf.values()) {
            ShelfStore store = new ShelfStore(connection, session.visitor(), shelf);
            lists.put(shelf, store.entries(0, MOST_PER_LIST));
          }
          return lists;
        });
  }

  /** Puts a film on a list. True if it was not there before. */
  CompletionStage<Boolean> put(Session session, Shelf shelf, Entry entry) {
    return database.run(
        connection -> {
          ShelfStore store = locked(connection, session, shelf);
          boolean added = store.entry(entry.movieId()).isEmpty();
          if (added && store.size() >= MOST_PER_LIST) {
            throw full();
          }
          if (store.put(List.of(entry)) > 0) {
            store.changed();
          }
          return added;
        });
  }

  /** Takes a film off a list, if it is there. */
  CompletionStage<Boolean> remove(Session session, Shelf shelf, int movieId) {
    return database.run(
        connection -> {
          ShelfStore store = locked(connection, session, shelf);
          boolean removed = store.remove(movieId);
          if (removed) {
            store.changed();
          }
          return removed;
        });
  }

  /**
   * Gives My List an order, at once and whole.
   *
   * @param expected the version that the visitor has seen; empty where they do not care
   * @return the new version; fails with {@link ProblemException} if the list is another by now
   */
  CompletionStage<Long> order(Session session, List<Integer> movieIds, OptionalLong expected) {
    return database.run(
        connection -> {
          visitors.confirm(connection, session);
          ShelfStore store = new ShelfStore(connection, session.visitor(), Shelf.LIST);
          long version = store.lock();
          if (expected.isPresent() && expected.getAsLong() != version) {
            throw new ProblemException(
                ProblemType.PRECONDITION_FAILED, "The list has changed since it was read.");
          }
          if (new HashSet<>(movieIds).size() != movieIds.size() || !store.order(movieIds)) {
            throw new ProblemException(
                ProblemType.CONFLICT, "The order must name every film of the list once.");
          }
          store.changed();
          return version + 1;
        });
  }

  /** Adds many at once, or none. Gives how many were added or changed. */
  CompletionStage<Integer> add(Session session, Map<Shelf, List<Entry>> lists) {
    return database.run(
        connection -> {
          int changed = 0;
          // Always in the same order, so that two imports never wait for each other.
          for (Map.Entry<Shelf, List<Entry>> list : new EnumMap<>(lists).entrySet()) {
            changed += add(locked(connection, session, list.getKey()), list.getValue());
          }
          return changed;
        });
  }

  private static int add(ShelfStore store, List<Entry> entries) throws SQLException {
    boolean wasEmpty = store.size() == 0;
    int changed = store.put(entries);
    if (store.size() > MOST_PER_LIST) {
      throw full();
    }
    if (wasEmpty && changed == entries.size()) {
      store.order(entries.stream().map(Entry::movieId).toList());
    }
    if (changed > 0) {
      store.changed();
    }
    return changed;
  }

  private ShelfStore locked(Connection connection, Session session, Shelf shelf)
      throws SQLException {
    visitors.confirm(connection, session);
    ShelfStore store = new ShelfStore(connection, session.visitor(), shelf);
    store.lock();
    return store;
  }

  private static ProblemException full() {
    return new ProblemException(
        ProblemType.CONFLICT, "A list holds " + MOST_PER_LIST + " films at most.");
  }
}
