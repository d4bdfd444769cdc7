package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The committed description of the API is the one that the build makes of the code. Run with {@code
 * -Dopenapi.update=true} to commit a change.
 */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class OpenApiDriftTest {
  private static final Path BUILT = Path.of("target/openapi/openapi.yaml");
  private static final Path COMMITTED = Path.of("../docs/openapi.yaml");

  @Test
  void committedDescription_isTheBuiltOne() throws IOException {
    if (Boolean.getBoolean("openapi.update")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, Files.readString(BUILT));
    }
    assertThat(COMMITTED).exists().hasSameTextualContentAs(BUILT);
  }

  @Test
  void everyOperation_hasAnIdOfItsOwn() throws IOException {
    String description = Files.readString(BUILT);
    Set<String> ids = new TreeSet<>();
    long operations =
        Pattern.compile("\\n    (get|post|put|delete):").matcher(description).results().count();
    Pattern.compile("operationId: (\\w+)")
        .matcher(description)
        .results()
        .map(match -> match.group(1))
        .forEach(ids::add);
    assertThat(ids).hasSize((int) operations).contains("home", "movie", "search", "tmdb");
  }

  @Test
  void schemas_areOurOwn() throws IOException {
    assertThat(Files.readString(BUILT))
        .contains("MovieDetails:", "Problem:", "application/problem+json")
        .doesNotContain("ByteBuf", "RoutingContext", "test-failures", "localhost");
  }
}
