package dev.marquee.testsupport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Plays TMDB on a random port, in TMDB's shapes and with answers of our own. Whatever a test did
 * not name is TMDB's 404. A field of this type that is marked {@link Upstream} is filled in. Since
 * the service keeps what it was told, each test asks for {@link #freshId films of its own}.
 */
public final class TmdbStub implements QuarkusTestResourceLifecycleManager {
  /** What the service shows upstream; nobody else may ever see it. */
  public static final String TOKEN = "test-token-that-nobody-may-see";

  /** Where the image host is played. */
  public static final String PICTURES = "/t/p/";

  private static final AtomicInteger IDS = new AtomicInteger(1_000_000);

  private @Nullable WireMockServer server;

  /** Marks the field that receives the running stub. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Upstream {}

  @Override
  public Map<String, String> start() {
    server =
        new WireMockServer(
            WireMockConfiguration.options()
                // The same when a test stops the server and starts it again.
                .port(FreePort.find())
                // Answers that hang must leave threads to those that do not.
                .containerThreads(400));
    server().start();
    reset();
    return Map.of(
        "marquee.upstream",
        "tmdb",
        "marquee.tmdb.url",
        server().baseUrl(),
        "marquee.tmdb.token",
        TOKEN,
        "marquee.images.upstream",
        server().baseUrl() + PICTURES,
        "marquee.images.directory",
        emptyFolder());
  }

  /** What an earlier run has kept would never be asked for. */
  private static String emptyFolder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "images-").toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        this, new TestInjector.AnnotatedAndMatchesType(Upstream.class, TmdbStub.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  /** WireMock itself, for what this class has no word for. */
  public WireMockServer server() {
    return Objects.requireNonNull(server, "not started");
  }

  /** Forgets all answers and all requests. */
  public void reset() {
    server().resetAll();
    String notFound = error(34, "The resource you requested could not be found.");
    server().stubFor(any(anyUrl()).atPriority(10).willReturn(json(404, notFound)));
  }

  /** An id that no other test asks for. */
  public static int freshId() {
    return IDS.incrementAndGet();
  }

  /** Answers a path below {@code /3/}, whatever its parameters, with freshness and validator. */
  public void answer(String path, String body) {
    answer(
        path,
        json(200, body)
            .withHeader("Cache-Control", "public, max-age=600")
            .withHeader("ETag", "W/\"" + Integer.toHexString(body.hashCode()) + '"'));
  }

  /** Answers a path below {@code /3/}, whatever its parameters. */
  public void answer(String path, ResponseDefinitionBuilder answer) {
    server().stubFor(get(urlPathEqualTo("/3/" + path)).willReturn(answer));
  }

  /** How often a path below {@code /3/} was asked for, whatever the parameters. */
  public int requests(String path) {
    return server().findAll(getRequestedFor(urlPathEqualTo("/3/" + path))).size();
  }

  /** An answer with TMDB's content type. */
  public static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json;charset=utf-8")
        .withBody(body);
  }

  /** TMDB's error body. */
  public static String error(int code, String message) {
    return "{\"success\":false,\"status_code\":%d,\"status_message\":\"%s\"}"
        .formatted(code, message);
  }

  /** The body of a film, as short as TMDB's clients can bear. */
  public static String movie(int id, String title) {
    return """
        {"adult":false,"backdrop_path":null,"genre_ids":[18],"id":%d,"original_language":"en",\
        "original_title":"%s","overview":"A story of our own.","popularity":1.5,\
        "poster_path":null,"release_date":"1999-03-30","title":"%s","video":false,\
        "vote_average":7.1,"vote_count":12}"""
        .formatted(id, title, title);
  }

  /** The body of a list of films with one page. */
  public static String page(String... movies) {
    return "{\"page\":1,\"results\":[%s],\"total_pages\":1,\"total_results\":%d}"
        .formatted(String.join(",", movies), movies.length);
  }
}
