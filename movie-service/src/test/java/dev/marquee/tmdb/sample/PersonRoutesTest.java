package dev.marquee.tmdb.sample;

import static dev.marquee.tmdb.sample.SampleFixture.ask;
import static dev.marquee.tmdb.sample.SampleFixture.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class PersonRoutesTest {
  private static final String MIFUNE = "person/" + NameId.of("Toshiro Mifune");
  private static final String TARANTINO = "person/" + NameId.of("Quentin Tarantino");

  @Test
  void details_haveTmdbsShape() {
    JsonNode person = ask(MIFUNE).body();

    assertThat(fields(person))
        .containsExactly(
            "adult",
            "also_known_as",
            "biography",
            "birthday",
            "deathday",
            "gender",
            "homepage",
            "id",
            "imdb_id",
            "known_for_department",
            "name",
            "place_of_birth",
            "popularity",
            "profile_path");
    assertThat(person.get("birthday").asText()).isEqualTo("1920-04-01");
    assertThat(person.get("biography").asText())
        .startsWith("Born on 1 April 1920 in ")
        .contains("Appears in 2 films of the sample catalog: Seven Samurai (1954) and Yojimbo");
  }

  @Test
  void credits_tellCastAndCrewApart() {
    JsonNode person =
        ask(TARANTINO, "append_to_response", "combined_credits,movie_credits,images,external_ids")
            .body();

    assertThat(fields(person))
        .endsWith("combined_credits", "movie_credits", "images", "external_ids");
    JsonNode crew = person.get("combined_credits").get("crew").get(0);
    assertThat(fields(crew)).endsWith("credit_id", "department", "job", "media_type");
    assertThat(person.get("movie_credits").get("crew").get(0).has("media_type")).isFalse();
    JsonNode cast = ask(MIFUNE + "/movie_credits").body().get("cast").get(0);
    assertThat(fields(cast)).endsWith("character", "credit_id", "order");
    assertThat(person.get("images").get("profiles").get(0).get("file_path").asText())
        .isEqualTo("/sample-" + NameId.of("Quentin Tarantino") + "-profile.svg");
  }

  @Test
  void partAlone_saysWhoseItIs() {
    assertThat(ask(MIFUNE + "/movie_credits").body().get("id").asInt())
        .isEqualTo(NameId.of("Toshiro Mifune"));
    assertThat(ask(MIFUNE + "/nonsense").status()).isEqualTo(404);
    assertThat(ask("person/7").status()).isEqualTo(404);
  }

  @Test
  void popular_isAPageOfPeople() {
    JsonNode page = ask("person/popular").body();

    assertThat(page.get("results")).hasSize(20);
    assertThat(page.get("total_results").asInt()).isEqualTo(SampleFixture.people().size());
    assertThat(page.get("results").get(0).get("known_for")).isNotEmpty();
  }

  @Test
  void nameId_neverMoves() {
    assertThat(NameId.of("Keanu Reeves")).isEqualTo(NameId.of("Keanu Reeves"));
    assertThat(NameId.of("Akira Kurosawa")).isBetween(1_000_000_000, 1_999_999_999);
  }
}
