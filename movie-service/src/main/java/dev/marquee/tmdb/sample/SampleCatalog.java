package dev.marquee.tmdb.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.tmdb.TmdbAnswer;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.Upstream;
import dev.marquee.tmdb.UpstreamException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * The upstream that needs no network: answers from the embedded data. Reading the data begins with
 * the construction, in the background; requests that come earlier wait for it without a thread.
 * Thread-safe.
 */
public final class SampleCatalog implements Upstream {
  private static final Logger LOG = Logger.getLogger(SampleCatalog.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Executor BACKGROUND =
      task -> Thread.ofVirtual().name("sample-catalog").start(task);

  private final CompletableFuture<SampleIndex> index;
  private final CompletableFuture<SampleRoutes> routes;
  private final SampleArt art;

  /**
   * Opens the catalog.
   *
   * @param clock says which day's and week's trends to answer
   * @param imageBase where the drawn images are fetched from, as {@code configuration} is to tell
   */
  public SampleCatalog(InstantSource clock, String imageBase) {
    this(clock, imageBase, CompletableFuture.supplyAsync(SampleFiles::read, BACKGROUND));
  }

  SampleCatalog(InstantSource clock, String imageBase, CompletableFuture<SampleFacts> facts) {
    this.index = facts.thenApply(SampleIndex::new);
    this.routes =
        index.thenApply(
            loaded ->
                new SampleRoutes(
                    clock, loaded, new Reference(SampleFiles.tree("reference.json"), imageBase)));
    this.art = new SampleArt(index);
  }

  /** Completes when the data is read; fails if it cannot be, which is a fault of the build. */
  public CompletionStage<Void> ready() {
    return routes.thenRun(() -> {});
  }

  /** The pictures that the catalog's answers point to. */
  public SampleArt art() {
    return art;
  }

  /** Everything that the catalog has. */
  public CompletionStage<SampleNames> names() {
    return index.thenApply(SampleNames::of);
  }

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public CompletionStage<TmdbAnswer> fetch(
      TmdbRequest request, Optional<String> validator, Priority priority) {
    Query query = Query.of(request.path(), request.parameters());
    return routes
        .thenApplyAsync(loaded -> answer(loaded.answer(query), validator), BACKGROUND)
        .exceptionallyCompose(SampleCatalog::failed);
  }

  /** Nobody else can be at fault here. */
  private static CompletionStage<TmdbAnswer> failed(Throwable fault) {
    LOG.error("the sample catalog cannot answer", fault);
    return CompletableFuture.failedFuture(new UpstreamException(UpstreamException.Reason.GARBAGE));
  }

  private static TmdbAnswer answer(Answer answer, Optional<String> validator) {
    byte[] body = bytes(answer);
    if (answer.maxAge().isEmpty()) {
      return new TmdbAnswer(answer.status(), body, Optional.empty(), Optional.empty());
    }
    Optional<String> tag = Optional.of(tag(body));
    return validator.equals(tag)
        ? new TmdbAnswer(304, new byte[0], tag, answer.maxAge())
        : new TmdbAnswer(answer.status(), body, tag, answer.maxAge());
  }

  private static byte[] bytes(Answer answer) {
    try {
      return JSON.writeValueAsString(answer.body()).getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }

  /** A strong validator: the same bytes, the same tag. */
  static String tag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
