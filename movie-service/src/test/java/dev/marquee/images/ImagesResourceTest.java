package dev.marquee.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.tmdb.TmdbAnswer;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.Upstream;
import dev.marquee.tmdb.UpstreamException;
import dev.marquee.tmdb.sample.SampleCatalog;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesResourceTest {
  private static final ImagesResource SAMPLE =
      new ImagesResource(new SampleCatalog(InstantSource.system(), "http://localhost/images/"));
  private static final String POSTER = "sample-603-poster.svg";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "w45",
        "w92",
        "w154",
        "w185",
        "w300",
        "w342",
        "w500",
        "w780",
        "w1280",
        "h632",
        "original"
      })
  void everySize_givesTheDrawing(String size) {
    Response response = get(SAMPLE, size, POSTER, null);

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeaderString("Content-Type")).isEqualTo("image/svg+xml");
    assertThat(new String((byte[]) response.getEntity(), UTF_8)).startsWith("<svg ");
  }

  @Test
  void drawing_mayBeKeptForGoodAndMayRunNothing() {
    Response response = get(SAMPLE, "w342", POSTER, null);

    assertThat(response.getHeaderString("Cache-Control"))
        .isEqualTo("public, max-age=31536000, immutable");
    assertThat(response.getHeaderString("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
    assertThat(response.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeaderString("ETag")).matches("\"[0-9a-f]{32}\"");
  }

  @Test
  void knownDrawing_isNotModified() {
    String tag = get(SAMPLE, "w342", POSTER, null).getHeaderString("ETag");

    assertThat(get(SAMPLE, "w342", POSTER, tag).getStatus()).isEqualTo(304);
    assertThat(get(SAMPLE, "w92", POSTER, "\"x\", W/" + tag).getStatus()).isEqualTo(304);
    assertThat(get(SAMPLE, "w342", POSTER, "*").getStatus()).isEqualTo(304);
    assertThat(get(SAMPLE, "w342", POSTER, "\"x\"").getStatus()).isEqualTo(200);
    assertThat(get(SAMPLE, "w342", POSTER, tag).getEntity()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "w341, sample-603-poster.svg",
    "W342, sample-603-poster.svg",
    "w342, sample-1-poster.svg",
    "w342, sample-603-poster.png",
    "w342, sample-603-poster.svg.svg",
    "w342, kqjL17yufvn9OVLyXYpvtyrFfak.jpg",
    "'', sample-603-poster.svg",
  })
  void anythingElse_isNotFound(String size, String file) {
    assertThat(get(SAMPLE, size, file, null).getStatus()).isEqualTo(404);
  }

  @Test
  void withoutTheSampleCatalog_nothingIsDrawn() {
    assertThat(get(new ImagesResource(new Silence()), "w342", POSTER, null).getStatus())
        .isEqualTo(404);
  }

  private static Response get(
      ImagesResource resource, String size, String file, @Nullable String condition) {
    return resource
        .get(size, file, condition)
        .toCompletableFuture()
        .orTimeout(10, TimeUnit.SECONDS)
        .join();
  }

  /** An upstream that draws nothing. */
  private static final class Silence implements Upstream {
    @Override
    public CompletionStage<TmdbAnswer> fetch(
        TmdbRequest request, Optional<String> validator, Priority priority) {
      return CompletableFuture.failedFuture(
          new UpstreamException(UpstreamException.Reason.UNREACHABLE));
    }

    @Override
    public String name() {
      return "silence";
    }
  }
}
