package dev.marquee.documents;

import dev.marquee.fleet.SharedState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The second tier of a service that runs alone: it keeps nothing. */
class NoSecondTier implements SecondTier {

  @Override
  public CompletionStage<Optional<Document>> get(String key) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public void put(String key, Document document) {
    // Memory has it; there is no second place.
  }

  @Override
  public void delete(String key) {
    // Memory forgot it; there is no second place.
  }

  @Override
  public void tellChanged(Collection<String> keys) {
    // There are no other replicas.
  }

  @Override
  public void tellMostAsked(List<String> keys) {
    // There are no other replicas.
  }

  @Override
  public CompletionStage<List<String>> mostAsked() {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public SharedState state() {
    return SharedState.NONE;
  }

  @Override
  public void onChanged(Consumer<List<String>> listener) {
    // There are no other replicas.
  }
}
