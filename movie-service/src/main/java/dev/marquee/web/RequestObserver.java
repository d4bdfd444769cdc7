package dev.marquee.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.handler.codec.http.HttpRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Sees every request end, whichever way it was answered: rate, errors and duration per route
 * template ({@code http_server_requests_seconds}), and the access log. Thread-safe.
 */
@Singleton
public class RequestObserver {
  /** Before every other filter, so that what they refuse is observed too. */
  static final int FILTER_PRIORITY = 10_000;

  private static final String ROUTE = "marquee.route";
  private static final String CACHE = "marquee.cache";

  /** The service level objectives lie on bucket borders: 50 ms for hits, 800 ms for all. */
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25),
    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
    Duration.ofMillis(800), Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;
  private final AccessLog accessLog;
  private final FilmViews films;
  private final ConcurrentMap<Series, Timer> timers = new ConcurrentHashMap<>();

  RequestObserver(MeterRegistry registry, AccessLog accessLog, FilmViews films) {
    this.registry = registry;
    this.accessLog = accessLog;
    this.films = films;
  }

  /** Says which route template and which cache outcome a request came to. */
  public static void describe(RoutingContext context, String route, String cache) {
    context.put(ROUTE, route);
    context.put(CACHE, cache);
  }

  /** Says which route template a request came to. */
  static void describe(RoutingContext context, String route) {
    context.put(ROUTE, route);
  }

  /** The route template said of a request; empty before a resource was found. */
  static @Nullable String route(RoutingContext context) {
    return context.get(ROUTE);
  }

  void observe(@Observes Filters filters) {
    filters.register(this::observe, FILTER_PRIORITY);
  }

  private void observe(RoutingContext context) {
    long start = System.nanoTime();
    String id = RequestId.of(context.request().getHeader(RequestId.HEADER));
    MDC.put("requestId", id);
    context.response().putHeader(RequestId.HEADER, id);
    context.addEndHandler(ended -> end(context, id, System.nanoTime() - start));
    context.next();
  }

  private void end(RoutingContext context, String id, long nanos) {
    // An unknown path is one series, not one for every path that somebody tries.
    String route = context.get(ROUTE, "UNKNOWN");
    String cache = context.get(CACHE, "none");
    // A visitor who left before the answer: 499 by the convention of reverse proxies.
    int status = context.response().ended() ? context.response().getStatusCode() : 499;
    String method = Methods.known(context.request().method().name());
    timer(new Series(method, route, status, cache)).record(nanos, TimeUnit.NANOSECONDS);
    if (method.equals("GET") && (status == 200 || status == 304)) {
      films.count(context.request().uri());
    }
    if (accessLog.isEnabled()) {
      byte[] prepared =
          AccessLog.prepare(method, RequestPath.of(context.request().uri()), route, status, cache);
      accessLog.add(prepared, context.response().bytesWritten(), nanos, id);
    }
  }

  /** What the hot lane keeps for an answer, so that replays cost no look-up. */
  Replays replays(String uri, String route) {
    return new Replays(
        timer(new Series("GET", route, 200, "hit")),
        films.of(uri),
        AccessLog.prepare("GET", RequestPath.of(uri), route, 200, "hit"));
  }

  void replayed(HttpRequest request, Replays replays, int bytes, long startNanos) {
    long nanos = System.nanoTime() - startNanos;
    replays.timer.record(nanos, TimeUnit.NANOSECONDS);
    if (replays.film != null) {
      replays.film.increment();
    }
    if (accessLog.isEnabled()) {
      String id = RequestId.of(request.headers().get(RequestId.HEADER));
      accessLog.add(replays.logLine, bytes, nanos, id);
    }
  }

  private Timer timer(Series series) {
    return timers.computeIfAbsent(
        series,
        of ->
            Timer.builder("http.server.requests")
                .description("Requests by route template, status and how the cache answered")
                .tag("method", of.method)
                .tag("uri", of.route)
                .tag("status", Integer.toString(of.status))
                .tag("outcome", of.outcome())
                .tag("cache", of.cache)
                .serviceLevelObjectives(BUCKETS)
                .register(registry));
  }

  /** One timer's tags. */
  private record Series(String method, String route, int status, String cache) {
    String outcome() {
      return switch (status / 100) {
        case 1 -> "INFORMATIONAL";
        case 2 -> "SUCCESS";
        case 3 -> "REDIRECTION";
        case 4 -> "CLIENT_ERROR";
        default -> "SERVER_ERROR";
      };
    }
  }

  /** An answer's timer and film, and the constant part of its access log line. */
  static final class Replays {
    private final Timer timer;
    private final @Nullable LongAdder film;
    private final byte[] logLine;

    private Replays(Timer timer, @Nullable LongAdder film, byte[] logLine) {
      this.timer = timer;
      this.film = film;
      this.logLine = logLine;
    }
  }
}
