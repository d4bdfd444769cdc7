package dev.marquee.images;

import dev.marquee.images.PictureUnavailableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pictures from the image host into a spool. Asks no other host, whatever the answer says:
 * names are checked before they come here, and redirects are not followed. Blocks, and may be
 * interrupted at any time. Thread-safe.
 */
class ImageHostClient {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  /** A home page has some forty pictures; more at once would only wait for the same line. */
  private static final int MOST_AT_ONCE = 32;

  private final URI base;
  private final Duration deadline;
  private final ImagesMetrics metrics;
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE);
  private @Nullable HttpClient client;

  /**
   * A client of the host that an address names.
   *
   * @param base what stands before size and file, with a slash at its end
   * @throws IllegalArgumentException if that cannot be
   */
  ImageHostClient(URI base, Duration deadline, ImagesMetrics metrics) {
    boolean http = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
    if (!http || base.getHost() == null || !base.getPath().endsWith("/")) {
      throw new IllegalArgumentException(
          "marquee.images.upstream must be an http(s) address that ends with a slash: " + base);
    }
    this.base = base;
    this.deadline = deadline;
    this.metrics = metrics;
  }

  /**
   * Fetches one picture.
   *
   * @return empty if the host has no such picture
   * @throws PictureUnavailableException where it cannot be had
   * @throws InterruptedException if the caller gave up
   */
  Optional<Picture> fetch(PictureName name, Spool spool) throws InterruptedException {
    turns.acquire();
    long start = System.nanoTime();
    String outcome = Reason.STORE.name();
    try {
      Optional<Picture> picture = ask(name, spool);
      outcome = picture.isPresent() ? "ok" : "not_found";
      return picture;
    } catch (InterruptedException pastTheDeadline) {
      outcome = Reason.TIMEOUT.name();
      throw pastTheDeadline;
    } catch (IOException broken) {
      Reason reason = broken instanceof HttpTimeoutException ? Reason.TIMEOUT : Reason.UNREACHABLE;
      outcome = reason.name();
      throw new PictureUnavailableException(reason);
    } catch (PictureUnavailableException failure) {
      outcome = failure.reason().name();
      throw failure;
    } finally {
      turns.release();
      metrics.asked(outcome, System.nanoTime() - start);
    }
  }

  private Optional<Picture> ask(PictureName name, Spool spool)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(name.path()))
            .timeout(deadline)
            .header("Accept", "image/jpeg, image/png, image/webp, image/svg+xml")
            .header("User-Agent", "Marquee")
            .build();
    HttpResponse<InputStream> answer = client().send(request, BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      return switch (answer.statusCode()) {
        case 200 -> Optional.of(spool.take(checked(answer, body)));
        case 404, 410 -> Optional.empty();
        default -> throw new PictureUnavailableException(Reason.BAD_STATUS);
      };
    }
  }

  private static InputStream checked(HttpResponse<InputStream> answer, InputStream body) {
    boolean picture =
        answer.headers().firstValue("Content-Type").flatMap(PictureType::ofMediaType).isPresent();
    if (!picture) {
      throw new PictureUnavailableException(Reason.NO_PICTURE);
    }
    long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    if (length > Spool.LONGEST) {
      throw new PictureUnavailableException(Reason.TOO_LARGE);
    }
    if (length < 0 && answer.headers().firstValue("Transfer-Encoding").isEmpty()) {
      // It would end with the connection, and nobody could tell half of it from all.
      throw new PictureUnavailableException(Reason.BAD_STATUS);
    }
    return body;
  }

  /** Made when it is first needed. HTTP/1.1, where a slow reader stops the sender at once. */
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(CONNECT_TIMEOUT)
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .build();
    }
    return client;
  }
}
