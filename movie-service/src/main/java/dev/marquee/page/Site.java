package dev.marquee.page;

import dev.marquee.tmdb.UpstreamConfig;
import dev.marquee.web.PageLanguage;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Addresses as the world knows them. */
@Singleton
class Site {
  private final String origin;

  Site(UpstreamConfig config) {
    String configured = config.publicUrl().toString();
    this.origin =
        configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured;
  }

  /** An address of this service or of any other, with everything that belongs before the path. */
  String absolute(String address) {
    return address.startsWith("/") ? origin + address : address;
  }

  /** The one address of a page; one for each language that an address names. */
  String canonical(String path, Setting setting) {
    return setting.chosen() ? in(path, setting.language()) : absolute(path);
  }

  private String in(String path, PageLanguage language) {
    return absolute(new Setting(language, true).link(path));
  }

  /** The addresses of a page in every language. */
  List<Alternate> alternates(String path) {
    return Arrays.stream(PageLanguage.values())
        .map(language -> new Alternate(language.code(), in(path, language)))
        .toList();
  }

  /** A page in a language. */
  public record Alternate(String language, String url) {}
}
