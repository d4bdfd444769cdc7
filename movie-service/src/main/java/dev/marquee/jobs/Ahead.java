package dev.marquee.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.documents.Document;
import dev.marquee.documents.Refreshes;
import dev.marquee.tmdb.TmdbRequest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Fetches documents one after the other before somebody asks for them. Blocks. */
@Singleton
class Ahead {
  private final Refreshes refreshes;
  private final ObjectMapper mapper;
  private final MeterRegistry registry;

  Ahead(Refreshes refreshes, ObjectMapper mapper, MeterRegistry registry) {
    this.refreshes = refreshes;
    this.mapper = mapper;
    this.registry = registry;
  }

  /** Upstream's answer, fetched unless a fresh one is kept; empty where there is none now. */
  Optional<JsonNode> fetch(TmdbRequest request) {
    try {
      Document document = refreshes.fetch(request).toCompletableFuture().join();
      count("ok");
      return document.status() == 200
          ? Optional.of(mapper.readTree(document.body()))
          : Optional.empty();
    } catch (CompletionException | IOException away) {
      count("failed");
      return Optional.empty();
    }
  }

  private void count(String outcome) {
    registry.counter("marquee.jobs.warmed", "outcome", outcome).increment();
  }
}
