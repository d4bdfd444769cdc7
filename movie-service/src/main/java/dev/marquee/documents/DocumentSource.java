package dev.marquee.documents;

import dev.marquee.tmdb.TmdbAnswer;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.Upstream;
import dev.marquee.tmdb.Upstream.Priority;
import dev.marquee.tmdb.UpstreamException;
import dev.marquee.web.Content;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jspecify.annotations.Nullable;

/** Makes documents of what upstream answers and of what views are computed to. */
@Singleton
class DocumentSource {
  /** TMDB's terms: nothing is kept for more than six months. */
  private static final Duration LONGEST = Duration.ofDays(180);

  private final Upstream upstream;
  private final CacheConfig config;
  private final InstantSource clock;
  private final Executor encoders;
  private final Consumer<FetchedDocument> learners;

  @Inject
  DocumentSource(
      Upstream upstream,
      CacheConfig config,
      InstantSource clock,
      ManagedExecutor encoders,
      Event<FetchedDocument> learners) {
    this(upstream, config, clock, (Executor) encoders, learners::fire);
  }

  DocumentSource(
      Upstream upstream,
      CacheConfig config,
      InstantSource clock,
      Executor encoders,
      Consumer<FetchedDocument> learners) {
    this.upstream = upstream;
    this.config = config;
    this.clock = clock;
    this.encoders = encoders;
    this.learners = learners;
  }

  CompletionStage<Document> fetch(
      TmdbRequest request, @Nullable Document previous, Priority priority) {
    Optional<String> validator = previous == null ? Optional.empty() : previous.validator();
    return upstream
        .fetch(request, validator, priority)
        .thenApplyAsync(answer -> learnt(request, document(request, previous, answer)), encoders);
  }

  private Document learnt(TmdbRequest request, Document document) {
    if (document.status() == 200) {
      learners.accept(new FetchedDocument(request, document));
    }
    return document;
  }

  private Document document(TmdbRequest request, @Nullable Document previous, TmdbAnswer answer) {
    Instant now = clock.instant();
    if (answer.status() == 304) {
      if (previous == null) {
        throw new UpstreamException(UpstreamException.Reason.GARBAGE);
      }
      Instant freshUntil = now.plus(freshFor(request, answer));
      return previous.revalidated(now, freshUntil, usableUntil(freshUntil, now));
    }
    Instant freshUntil =
        now.plus(answer.status() == 200 ? freshFor(request, answer) : config.negative());
    return BodyEncoder.document(
        answer.status(),
        Content.JSON,
        answer.body(),
        answer.validator(),
        now,
        freshUntil,
        usableUntil(freshUntil, now));
  }

  private static Duration freshFor(TmdbRequest request, TmdbAnswer answer) {
    return request.freshness().clamp(answer.maxAge().orElse(Duration.ZERO));
  }

  private Instant usableUntil(Instant freshUntil, Instant storedAt) {
    Instant usable = freshUntil.plus(config.staleIfError());
    Instant limit = storedAt.plus(LONGEST);
    return usable.isBefore(limit) ? usable : limit;
  }

  /**
   * Computes a view.
   *
   * @return fails if a part is missing that {@code previous} still has
   */
  CompletionStage<Document> compose(
      @Nullable Document previous, Supplier<CompletionStage<View>> compute) {
    return compute
        .get()
        .thenApplyAsync(
            view -> {
              if (!view.complete() && previous != null && previous.isWhole(clock.instant())) {
                throw new UpstreamException(UpstreamException.Reason.UNREACHABLE);
              }
              return document(view);
            },
            encoders);
  }

  private Document document(View view) {
    Instant now = clock.instant();
    List<Document> sources = view.sources().stream().map(Lookup::document).toList();
    Instant soon = now.plus(config.refreshRetry());
    Instant freshUntil = earliest(sources, Document::freshUntil, soon);
    if (!view.complete() || freshUntil.isBefore(soon)) {
      freshUntil = soon;
    }
    Document document =
        BodyEncoder.document(
            view.status(),
            view.content(),
            view.body(),
            Optional.empty(),
            earliest(sources, Document::storedAt, now),
            freshUntil,
            earliest(sources, Document::usableUntil, soon));
    return view.complete() ? document : document.partial();
  }

  private static Instant earliest(
      List<Document> sources, Function<Document, Instant> moment, Instant without) {
    return sources.stream().map(moment).min(Comparator.naturalOrder()).orElse(without);
  }
}
