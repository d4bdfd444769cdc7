package dev.marquee.page;

import dev.marquee.web.PageLanguage;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * What a page is written for.
 *
 * @param chosen whether the address names the language; otherwise the browser did
 */
public record Setting(PageLanguage language, boolean chosen) {
  static final String PARAMETER = "language";

  /** A language that no page is written in is as good as none. */
  static Setting of(HttpServerRequest request) {
    Optional<PageLanguage> named =
        Optional.ofNullable(request.getParam(PARAMETER)).flatMap(PageLanguage::of);
    return new Setting(
        named.orElseGet(
            () -> PageLanguage.preferred(request.getHeader(HttpHeaderNames.ACCEPT_LANGUAGE))),
        named.isPresent());
  }

  /** An address of ours that keeps the language which the address at hand has named. */
  public String link(String path) {
    return chosen
        ? path + (path.contains("?") ? '&' : '?') + PARAMETER + '=' + language.code()
        : path;
  }

  /** A part of the page's key in the cache. */
  String key() {
    return language.code() + (chosen ? "!" : "");
  }
}
