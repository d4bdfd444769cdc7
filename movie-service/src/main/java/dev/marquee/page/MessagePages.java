package dev.marquee.page;

import dev.marquee.web.NotFoundPage;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages in place of one that cannot be shown. */
@Singleton
class MessagePages implements NotFoundPage {
  private static final String MODULE = "src/app/not-found-page.tsx";
  private static final List<String> PROGRAMS = List.of("/api/", "/3/", "/images/", "/q/");

  private final Composer composer;

  MessagePages(Composer composer) {
    this.composer = composer;
  }

  @Override
  public Optional<byte[]> html(HttpServerRequest request) {
    boolean reading =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    String accept = request.getHeader(HttpHeaderNames.ACCEPT);
    boolean byPerson =
        accept != null
            && accept.toLowerCase(Locale.ROOT).contains("text/html")
            && PROGRAMS.stream().noneMatch(request.uri()::startsWith);
    return composer.hasShell() && reading && byPerson
        ? Optional.of(notFound(Setting.of(request)))
        : Optional.empty();
  }

  /** Whether a page will do for whoever asks; a program may want to be told in JSON. */
  static boolean takesPages(@Nullable String accept) {
    if (accept == null) {
      return true;
    }
    String types = accept.toLowerCase(Locale.ROOT);
    return types.isBlank()
        || types.contains("text/html")
        || types.contains("text/*")
        || types.contains("*/*");
  }

  /** There is nothing at this address. */
  byte[] notFound(Setting setting) {
    Words words = Words.of(setting);
    PageWords texts = words.texts();
    return message(texts.notFound(), texts.notFoundText(), false, words);
  }

  /** The catalog does not answer. */
  byte[] unavailable(Setting setting) {
    Words words = Words.of(setting);
    PageWords texts = words.texts();
    return message(texts.unavailable(), texts.unavailableText(), true, words);
  }

  private byte[] message(String title, String text, boolean canRetry, Words words) {
    Composition page =
        new Composition(
            Head.ofSite(title, text, null),
            Templates.message(
                title, text, !canRetry, false, canRetry, words.texts(), words.setting()),
            null);
    return composer.write(page, MODULE, words);
  }
}
