package dev.marquee.documents;

import dev.marquee.fleet.SharedState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * A store behind the memory of this process, shared by all replicas. It is soft: it fails by
 * finding nothing and by forgetting, never by an exception, and never blocks.
 */
interface SecondTier {

  /** The document kept under a key, fresh or stale; empty when there is none or no store. */
  CompletionStage<Optional<Document>> get(String key);

  /** Keeps a document until its {@code usableUntil}. One that lacks a part replaces none. */
  void put(String key, Document document);

  /** Forgets a document; memories that have it keep it. */
  void delete(String key);

  /** Tells all replicas, and this one, the keys of documents that are others now. */
  void tellChanged(Collection<String> keys);

  /** Keeps for a day, in the place of what was told before, what visitors ask most. */
  void tellMostAsked(List<String> keys);

  /** What visitors ask most, as it was told last; empty where nobody did. */
  CompletionStage<List<String>> mostAsked();

  /** Whether there is a store, and whether it answers. */
  SharedState state();

  /** Is told the keys that any replica tells, on an event loop. */
  void onChanged(Consumer<List<String>> listener);
}
