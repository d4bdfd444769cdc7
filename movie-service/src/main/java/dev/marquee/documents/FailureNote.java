package dev.marquee.documents;

import dev.marquee.tmdb.UpstreamException;
import dev.marquee.tmdb.UpstreamException.Reason;
import dev.marquee.web.RetryAfter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Why a flight failed, as one replica tells it to the others: {@code REASON} or {@code REASON 7}.
 */
final class FailureNote {
  private FailureNote() {}

  static String of(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (!(cause instanceof UpstreamException upstream)) {
      return Reason.UNREACHABLE.name();
    }
    return upstream.reason().name()
        + upstream.retryAfter().map(pause -> " " + RetryAfter.seconds(pause)).orElse("");
  }

  /** The failure; UNREACHABLE where a newer version has a reason that this one does not know. */
  static UpstreamException read(String note) {
    String[] parts = note.split(" ", 2);
    try {
      Optional<Duration> retryAfter =
          parts.length < 2
              ? Optional.empty()
              : Optional.of(Duration.ofSeconds(Long.parseLong(parts[1])));
      return new UpstreamException(Reason.valueOf(parts[0]), retryAfter);
    } catch (IllegalArgumentException unknown) {
      return new UpstreamException(Reason.UNREACHABLE);
    }
  }
}
