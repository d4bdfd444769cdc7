package dev.marquee.titles;

import static dev.marquee.testsupport.ExportServer.film;
import static dev.marquee.testsupport.ExportServer.gzip;
import static dev.marquee.testsupport.ExportServer.person;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import dev.marquee.database.AdvisoryLock;
import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.ExportServer;
import dev.marquee.testsupport.PostgresServer;
import dev.marquee.testsupport.TmdbStub;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports of exports that are good, bad or not there, into a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = ExportServer.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = PostgresServer.class, restrictToAnnotatedClass = true)
class TitleImportTest {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM_dd_yyyy", Locale.ROOT);

  @Inject TitleImport titleImport;
  @Inject TitleSearch search;
  @Inject IndexAge age;
  @Inject InstantSource clock;
  @Inject MeterRegistry metrics;
  @ExportServer.Host ExportServer exports;
  @PostgresServer.Server PostgresServer postgres;

  @BeforeEach
  void thereIsAnIndex() throws SQLException {
    Eventually.holds(() -> given().get("/api/status").then().body("database", equalTo("up")));
    exports.reset();
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM title_index");
    }
    serveFilms(0, gzip(film(1, "The Old Index", 5), film(2, "Another Old One", 4)));
    assertThat(imported()).isEqualTo(ImportOutcome.IMPORTED);
    exports.reset();
  }

  private void serveFilms(int daysAgo, byte[] file) {
    exports.serve(name("movie_ids_", daysAgo), file);
  }

  private String name(String prefix, int daysAgo) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(daysAgo);
    return prefix + DAY.format(day) + ".json.gz";
  }

  private ImportOutcome imported() {
    return titleImport.run(true).toCompletableFuture().join();
  }

  private void isRefused(String reason) {
    assertThatThrownBy(this::imported)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(ImportFailedException.class)
        .hasMessageContaining(reason);
    assertThat(found("old index")).containsExactly("The Old Index");
  }

  private List<String> found(String typed) {
    AtomicReference<List<Title>> found = new AtomicReference<>(List.of());
    // A search that takes long is given up, on a machine that stands still too.
    Eventually.holds(
        () -> {
          var answer = search.find(typed, "en-US", 8).toCompletableFuture().join();
          assertThat(answer).isPresent();
          found.set(answer.get());
        });
    return found.get().stream().map(Title::name).toList();
  }

  private double lines(String outcome) {
    return metrics.counter("marquee.titles.lines", "outcome", outcome).count();
  }

  @Test
  void timeOfTheImport_isTold() {
    double now = System.currentTimeMillis() / 1000.0;
    Eventually.holds(() -> assertThat(age.importedAt()).isCloseTo(now, within(60.0)));
  }

  @Test
  void truncatedFile_leavesTheOldIndex() {
    byte[] whole = gzip(film(1, "New", 5), film(2, "Newer", 4), film(3, "Newest", 4));
    serveFilms(0, Arrays.copyOf(whole, whole.length - 12));
    isRefused("damaged");
  }

  @Test
  void fileThatIsNoGzip_leavesTheOldIndex() {
    serveFilms(0, "<html>an error page</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    isRefused("damaged");
  }

  @Test
  void mostlyCorruptFile_leavesTheOldIndex() {
    serveFilms(0, gzip(film(1, "New", 5), "{\"id\":", "nonsense", film(2, "Newer", 5)));
    isRefused("2 corrupt lines of 4");
  }

  @Test
  void fileWithFarFewerNames_leavesTheOldIndex() {
    serveFilms(0, gzip());
    isRefused("only 0 names");
  }

  @Test
  void noFileOfThreeDays_leavesTheOldIndex() {
    serveFilms(3, gzip(film(1, "New", 5)));
    isRefused("no export");
  }

  @Test
  void anotherProcessThatImports_isLeftToIt() throws Exception {
    try (Connection other = postgres.connect()) {
      other.setAutoCommit(false);
      assertThat(AdvisoryLock.IMPORT_TITLES.tryTake(other)).isTrue();
      assertThat(imported()).isEqualTo(ImportOutcome.BUSY);
      other.rollback();
    }
    assertThat(found("old index")).containsExactly("The Old Index");
  }

  @Test
  void corruptLineAmongMany_isSkippedAndCounted() {
    String[] films = new String[200];
    Arrays.setAll(films, i -> film(i + 1, "Film Number " + i, 3));
    films[50] = "{\"adult\":false,\"id\":51,\"original_title\":\"Cut o";
    serveFilms(0, gzip(films));
    double before = lines("corrupt");
    assertThat(imported()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(lines("corrupt") - before).isOne();
    assertThat(found("film number 199")).first().isEqualTo("Film Number 199");
  }

  @Test
  void namesThatWouldBreakTheStream_areKeptAsTheyAre() {
    serveFilms(
        0, gzip(film(1, "Back\\\\slash\\tTab \\\\N", 5), film(2, "Nul\\u0000Byte \\\\.", 5)));
    assertThat(imported()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(found("back")).containsExactly("Back\\slash Tab \\N");
    assertThat(found("nul byte")).containsExactly("Nul Byte \\.");
  }

  @Test
  void titlesForAdults_areLeftOut() {
    String adult = film(9, "Late Show", 5).replace("\"adult\":false", "\"adult\":true");
    serveFilms(0, gzip(film(1, "Late Shower", 5), adult));
    assertThat(imported()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(found("late show")).containsExactly("Late Shower");
  }

  @Test
  void todaysFileNotThereYet_yesterdaysIsTaken() {
    serveFilms(1, gzip(film(1, "Yesterday", 5)));
    assertThat(imported()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(found("yesterday")).containsExactly("Yesterday");
  }

  @Test
  void editionOfTheIndex_isNotFetchedAgain() {
    serveFilms(0, gzip(film(1, "Unread", 5)));
    assertThat(titleImport.run(false).toCompletableFuture().join())
        .isEqualTo(ImportOutcome.CURRENT);
    assertThat(exports.ranges()).isEmpty();
  }

  @Test
  void downloadThatIsCutOff_goesOnWhereItEnded() {
    byte[] file = gzip(film(1, "In Two Parts", 5), film(2, "Whole Again", 5));
    serveFilms(0, file);
    exports.hangUpOnceAfter(40);
    assertThat(imported()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(exports.ranges()).containsExactly("", "bytes=40-");
    assertThat(found("whole again")).containsExactly("Whole Again");
  }

  @Test
  void people_areThereFromSomePopularityOn() {
    serveFilms(0, gzip(film(1, "Ada", 5)));
    exports.serve(
        name("person_ids_", 0), gzip(person(7, "Ada Vale", 3), person(8, "Ada Nobody", 0.1)));
    assertThat(imported()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(found("ada")).containsExactly("Ada", "Ada Vale");

    exports.reset();
    serveFilms(0, gzip(film(1, "Ada", 5), film(2, "Ida", 5)));
    assertThat(imported()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(found("ada vale")).as("no newer people").containsExactly("Ada Vale");
  }
}
