package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CardsTest {

  @Test
  void listEntry_isACard() {
    MovieCard card =
        Readers.CARDS.movie(UpstreamJson.fields(UpstreamJson.LIST_ENTRY)).orElseThrow();

    assertThat(card.slug()).isEqualTo("901-the-long-lamp");
    assertThat(card.releaseDate()).isEqualTo(LocalDate.of(1999, 3, 30));
    assertThat(card.year()).isEqualTo(1999);
    assertThat(card.score()).isEqualTo(8.2);
    assertThat(card.genreIds()).containsExactly(28, 878);
  }

  @Test
  void poster_hasAUrlForEveryWidth() {
    Image poster =
        Objects.requireNonNull(
            Readers.CARDS
                .movie(UpstreamJson.fields(UpstreamJson.LIST_ENTRY))
                .orElseThrow()
                .poster());

    assertThat(poster.src()).isEqualTo("https://image.tmdb.org/t/p/w342/poster1.jpg");
    assertThat(poster.srcset())
        .contains(new ImageSource("https://image.tmdb.org/t/p/w780/poster1.jpg", 780))
        .extracting(ImageSource::width)
        .isSorted();
    assertThat(poster.aspectRatio()).isEqualTo(0.667);
    assertThat(poster.placeholder()).isEqualTo("https://image.tmdb.org/t/p/w92/poster1.jpg");
  }

  @Test
  void samplePicture_comesFromThisService() {
    Fields film =
        UpstreamJson.fields(
            "{\"id\":603,\"title\":\"The Matrix\",\"poster_path\":\"/sample-603-poster.svg\"}");
    Image poster = Objects.requireNonNull(Readers.CARDS.movie(film).orElseThrow().poster());

    assertThat(poster.src()).isEqualTo("/images/w342/sample-603-poster.svg");
  }

  @Test
  void pathThatIsNoPictureName_isNoPicture() {
    for (String path :
        new String[] {"//evil.example/a.jpg", "/../a.jpg", "/a b.jpg", "a.jpg", ""}) {
      Fields film =
          UpstreamJson.fields("{\"id\":1,\"title\":\"A\",\"poster_path\":\"" + path + "\"}");
      assertThat(Readers.CARDS.movie(film).orElseThrow().poster()).as(path).isNull();
    }
  }

  @Test
  void page_dropsWhatIsNoFilmAndClampsTheTotal() {
    MoviePage page = Readers.CARDS.page(UpstreamJson.fields(UpstreamJson.LIST));

    assertThat(page.results()).extracting(MovieCard::id).containsExactly(901, 902);
    assertThat(page.totalPages()).isEqualTo(500);
  }

  @Test
  void filmWithoutVotesOrDate_hasNoneOfThem() {
    MovieCard card = Readers.CARDS.page(UpstreamJson.fields(UpstreamJson.LIST)).results().get(1);

    assertThat(card.score()).isNull();
    assertThat(card.year()).isNull();
    assertThat(card.slug()).isEqualTo("902-elan-dhiver");
  }
}
