package dev.marquee.tmdb.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Draws the sample catalog's posters, backdrops and portraits as SVG: the same bytes for the same
 * name, on every machine. Thread-safe.
 */
public final class SampleArt {
  private static final Executor BACKGROUND =
      task -> Thread.ofVirtual().name("sample-art").start(task);

  private final CompletableFuture<SampleIndex> index;

  /**
   * A picture.
   *
   * @param svg an SVG document in UTF-8. Not to be changed
   * @param validator its strong ETag
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes are shared, never compared
  public record Drawing(byte[] svg, String validator) {

    static Drawing of(String svg) {
      byte[] bytes = svg.getBytes(UTF_8);
      return new Drawing(bytes, SampleCatalog.tag(bytes));
    }
  }

  SampleArt(CompletableFuture<SampleIndex> index) {
    this.index = index;
  }

  /**
   * Draws one picture.
   *
   * @param file the name in the catalog's answers without its slash: {@code sample-603-poster.svg}
   * @return empty if there is no such picture. Waits for the catalog's data without a thread and
   *     fails only if the data cannot be read
   */
  public CompletionStage<Optional<Drawing>> draw(String file) {
    Optional<ArtPath> path = ArtPath.parse(file);
    return path.isEmpty()
        ? CompletableFuture.completedFuture(Optional.empty())
        : index.thenApplyAsync(loaded -> svg(loaded, path.get()).map(Drawing::of), BACKGROUND);
  }

  private static Optional<String> svg(SampleIndex index, ArtPath path) {
    if (path.kind() == ArtPath.Kind.PROFILE) {
      return index.person(path.id()).map(Portrait::of);
    }
    Optional<Subject> subject =
        path.ofCollection()
            ? index.collection(path.id()).map(found -> Subject.of(found, index.parts(found)))
            : index.film(path.id()).map(Subject::of);
    return subject.map(
        of -> path.kind() == ArtPath.Kind.POSTER ? Poster.poster(of) : Poster.backdrop(of));
  }
}
