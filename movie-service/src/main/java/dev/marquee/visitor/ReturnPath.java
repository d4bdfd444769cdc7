package dev.marquee.visitor;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The page that a visitor began to sign in from, kept in a cookie until they are back. Only a path
 * of this very site is ever gone to, whoever wrote the cookie.
 */
final class ReturnPath {
  private static final String COOKIE = "marquee-return";
  private static final String START = "/";
  private static final int LONGEST = 500;
  private static final long SECONDS = 1800;

  private ReturnPath() {}

  /** Keeps a path; the start page's where it is none of ours. */
  static String keep(RoutingContext context, @Nullable String wish, boolean secure) {
    String path = checked(wish);
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(path.getBytes(StandardCharsets.UTF_8));
    add(context, value, SECONDS, secure);
    return path;
  }

  /** The path that was kept, and is not any more. */
  static String take(RoutingContext context, boolean secure) {
    Cookie cookie = context.request().getCookie(COOKIE);
    if (cookie == null) {
      return START;
    }
    String path = decoded(cookie.getValue());
    add(context, "", 0, secure);
    return checked(path);
  }

  private static @Nullable String decoded(String value) {
    try {
      return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }

  /**
   * A path and query of printable ASCII, which is how browsers tell them. Two slashes would begin
   * another host's address, and browsers take a backslash for a slash.
   */
  static String checked(@Nullable String wish) {
    boolean own =
        wish != null
            && wish.length() <= LONGEST
            && wish.startsWith("/")
            && !wish.startsWith("//")
            && !wish.startsWith("/api/")
            && wish.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\' && c != '#');
    return own && wish != null ? wish : START;
  }

  private static void add(RoutingContext context, String value, long seconds, boolean secure) {
    Cookie cookie =
        Cookie.cookie(COOKIE, value)
            .setPath(SignInProvider.PATH)
            .setHttpOnly(true)
            .setSecure(secure)
            .setSameSite(CookieSameSite.LAX)
            .setMaxAge(seconds);
    context.response().headers().add("Set-Cookie", cookie.encode());
  }
}
