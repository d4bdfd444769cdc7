package dev.marquee.visitor;

import io.quarkus.oidc.OIDCException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Sends who could not sign in back to where they came from, and tells the log why, at most once a
 * minute and without anything of the visitor's or of their tokens. Thread-safe.
 */
@Singleton
class SignInFailures {
  private static final Logger LOG = Logger.getLogger(SignIn.class);
  private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);
  private static final int LONGEST_REASON = 200;

  private final AtomicLong tellAfter = new AtomicLong(System.nanoTime());

  /** Where the browser goes to now. */
  String told(Throwable failure, String path) {
    long now = System.nanoTime();
    long after = tellAfter.get();
    if (now - after >= 0 && tellAfter.compareAndSet(after, now + LOG_INTERVAL.toNanos())) {
      LOG.warnf("Somebody could not sign in: %s", reason(failure));
    }
    return path + (path.contains("?") ? '&' : '?') + "sign-in=failed";
  }

  /** The provider's own words where it has any; of all else the kind, as messages quote claims. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof OIDCException)) {
      cause = cause.getCause();
    }
    String words = cause instanceof OIDCException ? String.valueOf(cause.getMessage()) : "";
    String line = (cause.getClass().getSimpleName() + ' ' + words).strip().replaceAll("\\s+", " ");
    return line.substring(0, Math.min(line.length(), LONGEST_REASON));
  }
}
