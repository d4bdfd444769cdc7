package dev.marquee.page;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Titles;
import dev.marquee.documents.Documents;
import dev.marquee.documents.Lookup;
import dev.marquee.documents.View;
import dev.marquee.web.Content;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.context.ManagedExecutor;

/** The addresses that search engines shall know (sitemaps.org). */
@Singleton
class Sitemap {
  /** The protocol's limit for one file. */
  private static final int MOST = 50_000;

  private final Documents documents;
  private final Catalog catalog;
  private final Composer composer;
  private final Site site;
  private final ManagedExecutor writers;

  Sitemap(
      Documents documents, Catalog catalog, Composer composer, Site site, ManagedExecutor writers) {
    this.documents = documents;
    this.catalog = catalog;
    this.composer = composer;
    this.site = site;
    this.writers = writers;
  }

  CompletionStage<Lookup> find(HttpServerRequest visitor) {
    return documents.view(
        "sitemap", () -> catalog.titles(visitor).thenApplyAsync(this::written, writers));
  }

  private View written(Lookup found) {
    try {
      Titles titles = composer.read(found.document().body(), Titles.class);
      byte[] xml = xml(titles).getBytes(StandardCharsets.UTF_8);
      return new View(200, Content.XML, xml, List.of(found), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String xml(Titles titles) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    Stream.of(
            addresses("/", List.of("", "browse", "about")),
            addresses("/movie/", titles.movies()),
            addresses("/collection/", titles.collections()),
            addresses("/person/", titles.people()))
        .flatMap(Function.identity())
        .limit(MOST)
        .forEach(address -> xml.append("<url><loc>").append(address).append("</loc></url>\n"));
    return xml.append("</urlset>\n").toString();
  }

  /** Slugs are made of letters, digits and hyphens: nothing that XML would take for its own. */
  private Stream<String> addresses(String path, List<String> slugs) {
    return slugs.stream().map(slug -> site.absolute(path + slug));
  }
}
