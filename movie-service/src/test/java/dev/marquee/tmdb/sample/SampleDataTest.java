package dev.marquee.tmdb.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The embedded data itself: complete, free of contradictions, and drawable. */
class SampleDataTest {
  private static SampleFacts facts = new SampleFacts(List.of(), List.of(), List.of(), List.of());

  @BeforeAll
  static void read() {
    facts = SampleFiles.read();
  }

  @Test
  void records_areCompleteAndFreeOfContradictions() {
    assertThat(SampleRecords.findings(facts, SampleFixture.reference())).isEmpty();
  }

  @Test
  void catalog_isAsLargeAndVariedAsPromised() {
    assertThat(SampleRecords.shortfalls(facts)).isEmpty();
  }

  @Test
  void records_agreeWithTheFactSheet() {
    FactSheet sheet = FactSheet.read("/sample-facts.csv");

    assertThat(sheet.size()).isGreaterThan(400);
    assertThat(sheet.contradictions(facts.films())).isEmpty();
  }

  @Test
  void files_areSorted() {
    assertThat(facts.films()).extracting(FilmFacts::released).isSorted();
    assertThat(facts.people()).extracting(PersonFacts::name).isSorted();
    assertThat(facts.collections()).extracting(CollectionFacts::name).isSorted();
  }

  @Test
  void everyPicture_isDrawn() {
    SampleIndex index = new SampleIndex(facts);
    SampleArt art = new SampleArt(CompletableFuture.completedFuture(index));
    List<ArtPath> pictures = new ArrayList<>();
    index.films().forEach(film -> pictures.add(ArtPath.poster(film)));
    index.films().forEach(film -> pictures.add(ArtPath.backdrop(film)));
    index.people().forEach(person -> pictures.add(ArtPath.profile(person)));
    index.collections().forEach(collection -> pictures.add(ArtPath.poster(collection)));

    assertThat(pictures)
        .allSatisfy(
            path ->
                assertThat(
                        art.draw(path.toString().substring(1))
                            .toCompletableFuture()
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .hasValueSatisfying(
                        drawing -> assertThat(drawing.svg()).hasSizeBetween(900, 60_000)));
  }
}
