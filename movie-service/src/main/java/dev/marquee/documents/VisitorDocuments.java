package dev.marquee.documents;

import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.web.ClientLimit;
import dev.marquee.web.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The documents as visitors get them: one that has to be fetched, or a view that has to be
 * computed, counts against the visitor's {@link ClientLimit}; what is at hand never does.
 */
@Singleton
public class VisitorDocuments {
  private final Documents documents;
  private final ClientLimit limit;

  VisitorDocuments(Documents documents, ClientLimit limit) {
    this.documents = documents;
    this.limit = limit;
  }

  /**
   * The document for an upstream request.
   *
   * @return fails as {@link Documents#get} does, and with {@link ProblemException} where the
   *     visitor has asked for too much
   */
  public CompletionStage<Lookup> get(TmdbRequest request, HttpServerRequest visitor) {
    return admitted(documents.hasAtHand(request), visitor, () -> documents.get(request));
  }

  /**
   * A view.
   *
   * @return fails as {@link Documents#view} does, and with {@link ProblemException} where the
   *     visitor has asked for too much
   */
  public CompletionStage<Lookup> view(
      String key, Supplier<CompletionStage<View>> compute, HttpServerRequest visitor) {
    return admitted(documents.hasAtHand(key), visitor, () -> documents.view(key, compute));
  }

  private CompletionStage<Lookup> admitted(
      boolean atHand, HttpServerRequest visitor, Supplier<CompletionStage<Lookup>> lookup) {
    if (!atHand) {
      try {
        limit.spend(visitor);
      } catch (ProblemException tooMuch) {
        return CompletableFuture.failedFuture(tooMuch);
      }
    }
    return lookup.get();
  }
}
