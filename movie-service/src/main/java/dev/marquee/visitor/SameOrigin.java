package dev.marquee.visitor;

import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other sites from writing in a visitor's name (CSRF). Browsers say where a request
 * comes from, in Sec-Fetch-Site or, the older ones, in Origin; what says neither is no browser, and
 * has no cookies but its own.
 */
@Singleton
class SameOrigin {
  private final String publicOrigin;

  SameOrigin(
      @ConfigProperty(name = "marquee.public-url", defaultValue = "http://localhost:8080")
          URI publicUrl) {
    this.publicOrigin =
        (publicUrl.getScheme() + "://" + publicUrl.getAuthority()).toLowerCase(Locale.ROOT);
  }

  /**
   * Lets a write through, or not.
   *
   * @throws ProblemException {@link ProblemType#CROSS_SITE_REQUEST}
   */
  void check(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    boolean own =
        site != null
            ? site.equals("same-origin") || site.equals("none")
            : origin == null || isOwn(origin.toLowerCase(Locale.ROOT), request.authority());
    if (!own) {
      throw new ProblemException(
          ProblemType.CROSS_SITE_REQUEST, "Only pages of this very site may do this.");
    }
  }

  /** The scheme may differ where TLS ends before us; host and port may not. */
  private boolean isOwn(String origin, @Nullable HostAndPort host) {
    return origin.equals(publicOrigin)
        || (host != null && origin.replaceFirst("^https?://", "").equals(host.toString()));
  }
}
