package dev.marquee.library;

import dev.marquee.visitor.Adoption;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Brings two visitors' lists together: nothing is lost, and each keeps its order. */
@Singleton
class LibraryAdoption implements Adoption {

  @Override
  public void adopt(Connection connection, UUID from, UUID into) throws SQLException {
    // In the order in which imports take them, so that neither waits for the other in a circle.
    for (Shelf shelf : Shelf.values()) {
      ShelfStore theirs = new ShelfStore(connection, from, shelf);
      if (theirs.size() == 0) {
        continue;
      }
      ShelfStore store = new ShelfStore(connection, into, shelf);
      store.lock();
      if (store.adopt(from, Library.MOST_PER_LIST - store.size())) {
        store.changed();
      }
    }
  }
}
