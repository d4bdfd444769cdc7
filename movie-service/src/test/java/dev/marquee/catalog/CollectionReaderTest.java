package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CollectionReaderTest {

  @Test
  void films_areInTheOrderOfTheirRelease_undatedOnesLast() {
    CollectionDetails collection =
        Readers.COLLECTION.details(UpstreamJson.fields(UpstreamJson.COLLECTION), 200);

    assertThat(collection.movies()).extracting(MovieCard::id).containsExactly(901, 905, 906);
    assertThat(collection.totalRuntimeMinutes()).isEqualTo(200);
    assertThat(collection.overview()).isEqualTo("Lamps.");
  }
}
