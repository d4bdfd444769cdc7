package dev.marquee.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which films visitors look at: the twenty that are looked at most, as {@code
 * marquee_film_views_total}. A label for each film would be a million series; so all are counted,
 * at most {@link #MOST_COUNTED}, and only the first are told. Thread-safe.
 */
@Singleton
class FilmViews {
  static final int MOST_COUNTED = 5_000;
  static final int TOLD = 20;

  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Pattern FILM =
      Pattern.compile("/(?:api/catalog/movies|movie)/(\\d{1,9})(?:-[^/?]*)?(?:\\?.*)?");

  private final MeterRegistry registry;
  private final ConcurrentMap<Integer, LongAdder> views = new ConcurrentHashMap<>();
  private final Map<Integer, Meter> told = new HashMap<>();

  FilmViews(MeterRegistry registry) {
    this.registry = registry;
  }

  void start(@Observes StartupEvent event, Vertx vertx) {
    vertx.setPeriodic(PAUSE.toMillis(), id -> Thread.startVirtualThread(this::tell));
  }

  /** The count of the film that an address shows; null where it shows none. */
  @Nullable LongAdder of(String uri) {
    // Most addresses are no film's; matching costs more than this.
    if (!uri.startsWith("/movie/") && !uri.startsWith("/api/catalog/movies/")) {
      return null;
    }
    Matcher film = FILM.matcher(uri);
    if (!film.matches()) {
      return null;
    }
    int id = Integer.parseInt(film.group(1));
    LongAdder known = views.get(id);
    if (known != null || views.size() >= MOST_COUNTED) {
      return known;
    }
    return views.computeIfAbsent(id, unused -> new LongAdder());
  }

  void count(String uri) {
    LongAdder film = of(uri);
    if (film != null) {
      film.increment();
    }
  }

  /** Tells the first, and makes room where there is little: rare films are counted anew. */
  synchronized void tell() {
    List<Integer> byViews =
        views.entrySet().stream()
            .map(film -> Map.entry(film.getKey(), film.getValue().sum()))
            .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    if (byViews.size() > MOST_COUNTED / 2) {
      views.keySet().retainAll(byViews.subList(0, MOST_COUNTED / 5));
    }
    List<Integer> first = byViews.stream().limit(TOLD).toList();
    told.keySet().stream()
        .filter(film -> !first.contains(film))
        .toList()
        .forEach(film -> registry.remove(told.remove(film)));
    first.forEach(film -> told.computeIfAbsent(film, this::register));
  }

  private Meter register(int film) {
    return FunctionCounter.builder("marquee.film.views", views, it -> sum(it.get(film)))
        .description("How often a film was looked at; only the films looked at most")
        .tag("film", Integer.toString(film))
        .register(registry);
  }

  private static double sum(@Nullable LongAdder count) {
    return count == null ? 0 : count.sum();
  }
}
