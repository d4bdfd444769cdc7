package dev.marquee.catalog;

import dev.marquee.tmdb.UpstreamException;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a collection. */
@Singleton
class CollectionReader {
  private static final Comparator<MovieCard> BY_RELEASE =
      Comparator.comparing(
          MovieCard::releaseDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  private final Cards cards;

  CollectionReader(Cards cards) {
    this.cards = cards;
  }

  /** The films in the order of their release; those without a date come last. */
  List<MovieCard> movies(Fields collection) {
    return cards.movies(collection.list("parts")).stream().sorted(BY_RELEASE).toList();
  }

  /**
   * The collection.
   *
   * @param runtime of all released films, where it is known
   * @throws UpstreamException if the answer is no collection
   */
  CollectionDetails details(Fields collection, @Nullable Integer runtime) {
    CollectionCard card =
        cards
            .collection(collection)
            .orElseThrow(() -> new UpstreamException(UpstreamException.Reason.GARBAGE));
    return new CollectionDetails(
        card.id(),
        card.slug(),
        card.name(),
        collection.text("overview").orElse(null),
        card.poster(),
        card.backdrop(),
        movies(collection),
        runtime);
  }
}
