package dev.marquee.visitor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Takes over what an anonymous visitor has kept, when they turn out to be somebody. */
public interface Adoption {

  /**
   * Adds to one visitor's things what another has. It is part of the sign-in's transaction, in
   * which the other visitor is deleted afterwards, and nobody can write in their name any more.
   */
  void adopt(Connection connection, UUID from, UUID into) throws SQLException;
}
