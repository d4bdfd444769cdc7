package dev.marquee.titles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.testsupport.TmdbBodies;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenTitleTest {

  private static List<SeenTitle> in(String body) throws JsonProcessingException {
    return SeenTitle.in(new ObjectMapper().readTree(body), "de-DE");
  }

  @Test
  void damagedTitles_areNone() throws JsonProcessingException {
    assertThat(
            in(
                """
                [{"id":-1,"title":"A","release_date":"","popularity":1},
                 {"id":1,"title":"","release_date":"","popularity":1},
                 {"id":2,"title":["x"],"release_date":"","popularity":1},
                 {"id":3,"title":"Adult","release_date":"","popularity":1,"adult":true},
                 {"id":4,"title":"No popularity","release_date":""},
                 {"id":5,"name":"A series","first_air_date":"","popularity":1},
                 "text", null, 7]"""))
        .isEmpty();
  }

  @Test
  void filmAndItsPeople_areSeen() throws JsonProcessingException {
    assertThat(in(TmdbBodies.MOVIE))
        .containsExactly(
            new SeenTitle(
                new Title(TitleKind.MOVIE, 901, "The Still Lighthouse", 12.5, 2004, "/p1.jpg"),
                "de-DE"),
            new SeenTitle(new Title(TitleKind.PERSON, 77, "Ada Vale", 3.5, null, null), ""),
            new SeenTitle(new Title(TitleKind.PERSON, 78, "Ben Moor", 1.5, null, null), ""));
  }
}
