package dev.marquee.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.tmdb.Upstream;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts pages together: reads their documents, and writes head, body and seed into the shell. */
@Singleton
class Composer {
  private final ObjectMapper mapper;
  private final Site site;
  private final Optional<Shell> shell;
  private final StructuredData structuredData;

  Composer(ObjectMapper mapper, Site site, Upstream upstream) {
    this.mapper = mapper;
    this.site = site;
    this.shell = Shell.find(mapper);
    // The sample catalog's scores are made up: nobody shall find them as facts.
    this.structuredData = new StructuredData(mapper, site, !upstream.name().equals("sample"));
  }

  /** Whether there is a page to write into; there is none before the script has been built. */
  boolean hasShell() {
    return shell.isPresent();
  }

  /** Tells one build of the page from another. */
  String version() {
    return shell().version();
  }

  private Shell shell() {
    return shell.orElseThrow();
  }

  StructuredData structuredData() {
    return structuredData;
  }

  /** The page as the build left it: no first view, no document. */
  byte[] bare() {
    return shell().bare();
  }

  /** A document of the catalog. */
  <T> T read(byte[] document, Class<T> type) throws IOException {
    return mapper.readValue(document, type);
  }

  /** The files of the page's own code, and of the first words in its language. */
  private List<String> modules(String module, Setting setting) {
    return Stream.of(module, "src/app/words/" + setting.language().code() + ".ts")
        .flatMap(it -> shell().modules(it).stream())
        .toList();
  }

  /** The whole page. */
  byte[] write(Composition page, String module, Words words) {
    Setting setting = words.setting();
    Head head = page.head();
    String path = head.path();
    String image = head.image();
    String headText =
        Templates.head(
                new HeadText(
                    Plain.line(head.title()),
                    head.windowTitle(),
                    Plain.summary(head.description()),
                    path == null ? null : site.canonical(path, setting),
                    path == null ? List.of() : site.alternates(path),
                    head.type(),
                    setting.language().tag().replace('-', '_'),
                    image == null ? null : site.absolute(image),
                    head.preload(),
                    modules(module, setting),
                    head.scriptText().orElse(null)))
            .render();
    Seed seed = page.seed();
    return shell()
        .page(
            setting.language(),
            headText,
            page.body().render(),
            seed == null ? "" : seed.element(setting.language().tag()))
        .getBytes(StandardCharsets.UTF_8);
  }
}
