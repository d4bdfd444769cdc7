package dev.marquee.visitor;

import dev.marquee.web.ForwardedScheme;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/**
 * How the secret travels. By https its name begins with {@code __Host-}, which browsers take only
 * from this very host and by https, so that nobody else can plant one (RFC 6265bis, section
 * 4.1.3.2); a cookie of the plain name is not looked at then.
 */
final class SessionCookie {
  private static final String NAME = "marquee-session";

  private SessionCookie() {}

  static Optional<SessionSecret> read(HttpServerRequest request) {
    Cookie cookie = request.getCookie(name(request));
    return cookie == null ? Optional.empty() : SessionSecret.of(cookie.getValue());
  }

  static void send(RoutingContext context, SessionSecret secret, Duration age) {
    add(context, secret.cookieValue(), age);
  }

  static void clear(RoutingContext context) {
    add(context, "", Duration.ZERO);
  }

  private static void add(RoutingContext context, String value, Duration age) {
    HttpServerRequest request = context.request();
    Cookie cookie =
        Cookie.cookie(name(request), value)
            .setPath("/")
            .setHttpOnly(true)
            .setSecure(ForwardedScheme.isHttps(request))
            .setSameSite(CookieSameSite.LAX)
            .setMaxAge(age.toSeconds());
    context.response().headers().add("Set-Cookie", cookie.encode());
  }

  private static String name(HttpServerRequest request) {
    return ForwardedScheme.isHttps(request) ? "__Host-" + NAME : NAME;
  }
}
