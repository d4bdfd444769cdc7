package dev.marquee.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.documents.Documents;
import dev.marquee.documents.Lookup;
import dev.marquee.documents.View;
import dev.marquee.documents.VisitorDocuments;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.UpstreamException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Computes answers from documents and keeps them as views. Composing happens off the event loop,
 * once per view and expiry, and counts against the visitor whose request it is. Thread-safe; nobody
 * blocks.
 */
@Singleton
class Views {
  private static final byte[] NOTHING = {'{', '}'};

  private final Documents documents;
  private final VisitorDocuments visitorDocuments;
  private final ObjectMapper mapper;
  private final ManagedExecutor composers;

  Views(
      Documents documents,
      VisitorDocuments visitorDocuments,
      ObjectMapper mapper,
      ManagedExecutor composers) {
    this.documents = documents;
    this.visitorDocuments = visitorDocuments;
    this.mapper = mapper;
    this.composers = composers;
  }

  /**
   * The view of one document.
   *
   * @param name tells the views of the same request apart
   * @param compose makes the answer of upstream's JSON
   */
  CompletionStage<Lookup> of(
      String name,
      TmdbRequest request,
      Function<JsonNode, Object> compose,
      HttpServerRequest visitor) {
    return of(
        name + ':' + request.key(),
        () -> documents.get(request).thenApplyAsync(source -> of(source, compose), composers),
        visitor);
  }

  /** A view that is composed in a way of its own, under a canonical key. */
  CompletionStage<Lookup> of(
      String key, Supplier<CompletionStage<View>> compose, HttpServerRequest visitor) {
    return visitorDocuments.view(key, compose, visitor);
  }

  /**
   * The view of several documents, fetched side by side.
   *
   * @param key canonical name of the view
   * @param compose makes the answer of upstream's answers, in the order of the requests; empty
   *     where upstream gave none, or an error
   */
  CompletionStage<Lookup> of(
      String key,
      List<TmdbRequest> requests,
      Function<List<Optional<JsonNode>>, Object> compose,
      HttpServerRequest visitor) {
    return of(
        key,
        () ->
            all(requests)
                .thenApply(
                    found -> view(compose.apply(found.stream().map(this::read).toList()), found)),
        visitor);
  }

  /**
   * Documents side by side, in the order of their requests; empty where upstream gave none.
   * Continues off the event loop.
   *
   * @return fails with the first failure if there is no document at all
   */
  CompletionStage<List<Optional<Lookup>>> all(List<TmdbRequest> requests) {
    List<CompletableFuture<Lookup>> flights = new ArrayList<>();
    requests.forEach(request -> flights.add(documents.get(request).toCompletableFuture()));
    return CompletableFuture.allOf(flights.toArray(CompletableFuture<?>[]::new))
        .handleAsync(
            (done, failure) -> {
              List<Optional<Lookup>> found = flights.stream().map(Views::landed).toList();
              if (failure != null && found.stream().allMatch(Optional::isEmpty)) {
                throw new CompletionException(failure);
              }
              return found;
            },
            composers);
  }

  private static Optional<Lookup> landed(CompletableFuture<Lookup> flight) {
    return flight.isCompletedExceptionally() ? Optional.empty() : Optional.of(flight.join());
  }

  /** The view of upstream's answer, or of its refusal. */
  View of(Lookup source, Function<JsonNode, Object> compose) {
    return source.document().status() == 200
        ? whole(compose.apply(read(source)), List.of(source))
        : refused(source);
  }

  /** The view of an answer that lacks nothing. */
  View whole(Object answer, List<Lookup> sources) {
    return new View(200, write(answer), sources, true);
  }

  /** The view of an answer, given those of its documents that there are. */
  View view(Object answer, List<Optional<Lookup>> found) {
    List<Lookup> sources = found.stream().flatMap(Optional::stream).toList();
    return new View(200, write(answer), sources, sources.size() == found.size());
  }

  /** Upstream does not have it, or does not take the question. */
  static View refused(Lookup source) {
    return new View(source.document().status(), NOTHING, List.of(source), true);
  }

  /** Upstream's JSON; empty where there is no answer, or an error. */
  Optional<JsonNode> read(Optional<Lookup> found) {
    return found.filter(lookup -> lookup.document().status() == 200).map(this::read);
  }

  /** Upstream's JSON. */
  JsonNode read(Lookup source) {
    try {
      return mapper.readTree(source.document().body());
    } catch (IOException notJson) {
      throw new UpstreamException(UpstreamException.Reason.GARBAGE);
    }
  }

  private byte[] write(Object answer) {
    try {
      return mapper.writeValueAsBytes(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer of our own cannot be written", e);
    }
  }
}
