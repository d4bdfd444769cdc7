package dev.marquee.tmdb.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker is only worth its silence if it speaks about every fault that is put before it. */
class SampleDataCheckerTest {
  private static final String MATRIX = "film 603 The Matrix: ";

  static Stream<Arguments> wrongFilms() {
    return Stream.of(
        wrong("runtime 19 is outside 40 to 330", film -> film.put("runtime", 19)),
        wrong("runtime 331 is outside 40 to 330", film -> film.put("runtime", 331)),
        wrong(
            "runtime 241 is outside 40 to 240 for its era",
            film -> film.put("runtime", 241).put("released", "1925-03-31")),
        wrong(
            "runtime 181 is outside 40 to 180",
            film -> film.put("runtime", 181).set("genres", film.arrayNode().add("Animation"))),
        wrong("Keanu Reeves acts aged -", film -> film.put("released", "1960-03-31")),
        wrong("Keanu Reeves acts aged 0", film -> film.put("released", "1964-12-31")),
        wrong("Lana Wachowski directs aged 10", film -> film.put("released", "1975-12-31")),
        wrong(
            "director Fritz Lang died 1976-08-02",
            film -> film.set("directors", film.arrayNode().add("Fritz Lang"))),
        wrong(
            "cast member Toshiro Mifune died 1997-12-24",
            film ->
                film.put("released", "2003-01-01")
                    .withArray("cast")
                    .add(film.arrayNode().add("Toshiro Mifune").add("The Architect"))),
        wrong("no overview", film -> film.remove("overview")),
        wrong("overview of 5 words", film -> film.put("overview", "One two. Three four five.")),
        wrong(
            "overview of 1 sentences",
            film -> film.put("overview", "word ".repeat(29).strip() + " end.")),
        wrong("overview is cut off", film -> film.put("overview", "It. Is. " + "word ".repeat(25))),
        wrong("no title", "film 603  : ", film -> film.put("title", " ")),
        wrong("no id", "film 0 The Matrix: ", film -> film.putNull("id")),
        wrong("bad IMDb id 0133093", film -> film.put("imdb", "0133093")),
        wrong("no full release date: 1999", film -> film.put("released", "1999")),
        wrong("no full release date: 1999-02-30", film -> film.put("released", "1999-02-30")),
        wrong("released outside 1920 to 2025", film -> film.put("released", "2031-01-01")),
        wrong("unknown genre Sci-Fi", film -> film.set("genres", film.arrayNode().add("Sci-Fi"))),
        wrong("0 genres", film -> film.remove("genres")),
        wrong(
            "TV Movie before 1950",
            film ->
                film.put("released", "1949-01-01").set("genres", film.arrayNode().add("TV Movie"))),
        wrong("unknown language e", film -> film.put("language", "e")),
        wrong("language ja does not go with", film -> film.put("language", "ja")),
        wrong("unknown country UK", film -> film.set("countries", film.arrayNode().add("UK"))),
        wrong("no country", film -> film.remove("countries")),
        wrong("unknown certification 15", film -> film.put("certification", "15")),
        wrong("no director", film -> film.remove("directors")),
        wrong("no writer", film -> film.remove("writers")),
        wrong("unknown person Nobody", film -> film.put("composer", "Nobody")),
        wrong("only 0 in the cast", film -> film.remove("cast")),
        wrong(
            "somebody is twice in the cast",
            film -> film.withArray("cast").add(film.withArray("cast").get(0).deepCopy())),
        wrong(
            "Keanu Reeves plays nobody",
            film -> film.set("cast", film.arrayNode().add(film.arrayNode().add("Keanu Reeves")))),
        wrong("unknown collection Matrix", film -> film.put("collection", "Matrix")),
        wrong("0 keywords", film -> film.remove("keywords")),
        wrong("keyword not in lower case: Robot", film -> film.withArray("keywords").add("Robot")),
        wrong("original title repeats the title", film -> film.put("originalTitle", "The Matrix")),
        wrong(
            "voices in a silent film",
            film ->
                film.put("released", "1926-01-01")
                    .withArray("cast")
                    .add(film.arrayNode().add("Fritz Rasp").add("Robot (voice)"))));
  }

  @ParameterizedTest
  @MethodSource("wrongFilms")
  void wrongFilm_isNamed(String finding, String record, Consumer<ObjectNode> fault) {
    List<String> findings = findings(SampleFixture.film(fault));

    assertThat(findings).anySatisfy(f -> assertThat(f).startsWith(record + finding));
  }

  @Test
  void goodFilms_giveNoFinding() {
    assertThat(findings(SampleFixture.film(film -> {}))).isEmpty();
  }

  @Test
  void twinFilms_areNamed() {
    FilmFacts matrix = SampleFixture.film(film -> {});

    assertThat(findings(matrix, matrix))
        .contains(
            MATRIX + "twin of The Matrix by id 603",
            MATRIX + "twin of The Matrix by IMDb id tt0133093",
            MATRIX + "twin of The Matrix by title and year the matrix 1999")
        .anySatisfy(finding -> assertThat(finding).contains("by overview"));
  }

  @Test
  void loneFilmOfACollection_isNamed() {
    FilmFacts alone = SampleFixture.film(film -> film.put("collection", "Kill Bill Collection"));

    assertThat(findings(alone)).contains(MATRIX + "alone in Kill Bill Collection");
  }

  @Test
  void sequelBeforeItsPredecessor_isNamed() {
    FilmFacts third = numbered(3, "2001-01-01");
    FilmFacts second = numbered(2, "2002-01-01");

    assertThat(findings(second, third))
        .contains("film 2 The Matrix 2: out of order in The Matrix Collection");
  }

  @Test
  void wrongPeople_areNamed() {
    List<PersonFacts> people =
        List.of(
            new PersonFacts("A", "1990-13-01", "", "", "male", "Acting"),
            new PersonFacts("B", "1990", "1980", "", "male", "Acting"),
            new PersonFacts("C", "", "", "", "man", "Acting"),
            new PersonFacts("D", "", "", "", "male", "Catering"),
            new PersonFacts("D", "", "", "", "male", "Acting"));
    SampleFacts facts = new SampleFacts(List.of(), people, List.of(), SampleFixture.genres());

    assertThat(SampleRecords.findings(facts, SampleFixture.reference()))
        .contains(
            "person A: born 1990-13-01",
            "person B: died aged -9",
            "person C: gender man",
            "person D: known for Catering",
            "person D: is in the list twice",
            "person A: has no part in any film");
  }

  @Test
  void smallCatalog_fallsShort() {
    assertThat(SampleRecords.shortfalls(SampleFixture.facts()))
        .contains(
            "only 39 films of 400",
            "only 4 languages of 15",
            "only 2 collections of 25",
            "no film of genre Western");
  }

  @Test
  void factSheet_contradictsWrongRecords() {
    FactSheet sheet =
        FactSheet.parse(
            """
            imdb;title;year;directors;runtime;tmdb
            tt0133093;The Matrix;1999;Wachowski+Wachowski;136;603
            tt0211915;Le Fabuleux Destin d'Amélie Poulain;2001;Jeunet;122;
            tt0047478;Seven Samurai;1954;Ozu;207;346
            tt0137523;Fight Club;1996;Fincher;139;551
            tt0110912;Pulp Friction;1994;Tarantino;154;680
            tt0017136;Metropolis;1927;Lang;90;19
            tt0000001;Nothing;2000;Nobody;100;1
            """);

    assertThat(sheet.contradictions(SampleFixture.facts().films()))
        .filteredOn(finding -> !finding.endsWith("not in the fact sheet"))
        .containsExactlyInAnyOrder(
            "film 346 Seven Samurai: directed by [Akira Kurosawa], the fact sheet says Ozu",
            "film 550 Fight Club: the fact sheet says 1996",
            "film 550 Fight Club: the fact sheet says that its id is 551",
            "film 680 Pulp Fiction: the fact sheet calls it Pulp Friction",
            "film 19 Metropolis: runs 153 minutes, the fact sheet says 90",
            "fact sheet: no film Nothing");
  }

  @Test
  void filmWithoutASecondEntry_isFound() {
    assertThat(FactSheet.parse("").contradictions(SampleFixture.facts().films()))
        .hasSameSizeAs(SampleFixture.facts().films())
        .allMatch(finding -> finding.endsWith("not in the fact sheet"));
  }

  private static FilmFacts numbered(int number, String released) {
    return SampleFixture.film(
        film ->
            film.put("id", number)
                .put("title", "The Matrix " + number)
                .put("released", released)
                .put("imdb", "tt000000" + number));
  }

  /** The findings among the fixture's films with the Matrix replaced. */
  private static List<String> findings(FilmFacts... replacements) {
    SampleFacts facts = SampleFixture.facts();
    List<FilmFacts> films = new ArrayList<>(facts.films());
    films.removeIf(film -> film.id() == 603 || film.id() > 900_000 || film.id() == 24);
    films.addAll(List.of(replacements));
    SampleFacts changed =
        new SampleFacts(films, facts.people(), facts.collections(), facts.genres());
    return SampleRecords.findings(changed, SampleFixture.reference()).stream()
        .filter(finding -> !finding.endsWith("has no part in any film"))
        .toList();
  }

  private static Arguments wrong(String finding, Consumer<ObjectNode> fault) {
    return wrong(finding, MATRIX, fault);
  }

  private static Arguments wrong(String finding, String record, Consumer<ObjectNode> fault) {
    return Arguments.of(finding, record, fault);
  }
}
