package dev.marquee.documents;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The second tier of a service that runs alone: it keeps nothing. */
@DefaultBean
@Singleton
class NoSecondTier implements SecondTier {

  @Override
  public CompletionStage<Optional<Document>> get(String key) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public void put(String key, Document document) {
    // Memory has it; there is no second place.
  }
}
