package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonReaderTest {
  private final PersonDetails person =
      Readers.PERSON.details(UpstreamJson.tree(UpstreamJson.PERSON));

  @Test
  void life_isRead() {
    assertThat(person.slug()).isEqualTo("11-ana-wick");
    assertThat(person.birthday()).isEqualTo(LocalDate.of(1970, 2, 3));
    assertThat(person.deathday()).isNull();
    assertThat(person.alsoKnownAs()).containsExactly("Anna W.");
    assertThat(person.photos()).hasSize(1);
  }

  @Test
  void filmography_hasThePersonsOwnDepartmentFirst() {
    assertThat(person.filmography())
        .extracting(FilmographyPart::department)
        .containsExactly("Acting", "Production");
  }

  @Test
  void filmography_hasAnnouncedFilmsFirstAndThenTheNewest() {
    assertThat(person.filmography().getFirst().films())
        .extracting(credit -> credit.movie().id())
        .containsExactly(906, 905, 901);
  }

  @Test
  void filmWithTwoRoles_isOneCredit() {
    assertThat(person.filmography().getFirst().films().get(1).roles())
        .containsExactly("Lamp", "Shadow");
  }

  @Test
  void knownFor_areTheFilmsWithTheMostVotes() {
    assertThat(person.knownFor()).extracting(MovieCard::id).containsExactly(905, 901, 906);
  }
}
