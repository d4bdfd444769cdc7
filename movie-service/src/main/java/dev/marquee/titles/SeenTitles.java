package dev.marquee.titles;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.database.Database;
import dev.marquee.database.DatabaseState;
import dev.marquee.documents.FetchedDocument;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts titles into the index as upstream's answers name them: in the language of the answer, with
 * year and picture. Answers wait in a short queue for one thread; what it has no room for is
 * dropped, since popular titles come again. Thread-safe.
 */
@Singleton
class SeenTitles {
  private static final Logger LOG = Logger.getLogger("dev.marquee.titles");
  private static final int MOST_WAITING = 200;
  private static final int MOST_AT_ONCE = 20;

  private final BlockingQueue<FetchedDocument> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final RecentTitles recent = new RecentTitles();
  private final Database database;
  private final TitleSource source;
  private final TitleMetrics metrics;
  private final ObjectMapper mapper;
  private volatile boolean stopped;
  private volatile @Nullable Thread writer;

  SeenTitles(Database database, TitleSource source, TitleMetrics metrics, ObjectMapper mapper) {
    this.database = database;
    this.source = source;
    this.metrics = metrics;
    this.mapper = mapper;
  }

  void start(@Observes StartupEvent started) {
    // The sample catalog is in the index with all it has.
    if (source.sample().isEmpty() && database.state() != DatabaseState.NONE) {
      writer = Thread.ofVirtual().name("seen-titles").start(this::write);
    } else {
      stopped = true;
    }
  }

  void stop(@Observes ShutdownEvent ended) {
    stopped = true;
    Thread waits = writer;
    if (waits != null) {
      waits.interrupt();
    }
  }

  void see(@Observes FetchedDocument fetched) {
    if (!stopped && !waiting.offer(fetched)) {
      metrics.seen("dropped", 1);
    }
  }

  private void write() {
    try {
      while (!stopped) {
        List<FetchedDocument> documents = new ArrayList<>();
        documents.add(waiting.take());
        waiting.drainTo(documents, MOST_AT_ONCE);
        write(documents);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<FetchedDocument> documents) {
    Set<SeenTitle> titles = new LinkedHashSet<>();
    documents.forEach(document -> titles.addAll(titles(document)));
    titles.removeIf(recent::has);
    if (titles.isEmpty()) {
      return;
    }
    try {
      database
          .run(
              connection -> {
                SeenTitleRows.write(connection, titles);
                return titles.size();
              })
          .toCompletableFuture()
          .join();
      titles.forEach(recent::add);
      metrics.seen("taken", titles.size());
    } catch (CompletionException failure) {
      LOG.debugf("%d seen titles are lost: %s", titles.size(), failure.getCause());
      metrics.seen("dropped", titles.size());
    }
  }

  private List<SeenTitle> titles(FetchedDocument fetched) {
    try {
      String language = fetched.request().parameter("language").orElse("en-US");
      return SeenTitle.in(mapper.readTree(fetched.document().body()), language);
    } catch (IOException notJson) {
      return List.of();
    }
  }
}
