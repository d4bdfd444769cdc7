package dev.marquee.documents;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A store behind the memory of this process, shared by all replicas. It is soft: it fails by
 * finding nothing and by forgetting, never by an exception, and never blocks.
 */
interface SecondTier {

  /** The document kept under a key, fresh or stale; empty when there is none or no store. */
  CompletionStage<Optional<Document>> get(String key);

  /** Keeps a document until its {@code usableUntil}. */
  void put(String key, Document document);
}
