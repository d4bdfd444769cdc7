package dev.marquee.visitor;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Sessions at hand, so that not every request asks the database. What it says may be late: a write
 * confirms the session in its own transaction. Thread-safe; nobody blocks.
 */
interface SessionCache {

  /** The session of a key; empty where it is not at hand. Never fails. */
  CompletionStage<Optional<Session>> find(String key);

  /** Keeps a session for a while, unless it was ended a moment ago. */
  void keep(Session session);

  /** Forgets sessions that were ended. */
  void forget(Collection<String> keys);
}
