package dev.marquee.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a visitor keeps, each list in its order. */
@RegisterForReflection
public record Export(
    Instant exportedAt,
    List<Exported> list,
    List<Exported> ratings,
    List<Exported> watched,
    List<Exported> hidden) {

  /** A film on a list. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Exported(int movieId, @Nullable Double value, Instant addedAt) {}

  static Export of(Map<Shelf, List<Entry>> lists, Instant now) {
    return new Export(
        now,
        exported(lists, Shelf.LIST),
        exported(lists, Shelf.RATINGS),
        exported(lists, Shelf.WATCHED),
        exported(lists, Shelf.HIDDEN));
  }

  private static List<Exported> exported(Map<Shelf, List<Entry>> lists, Shelf shelf) {
    return lists.getOrDefault(shelf, List.of()).stream().map(Export::exported).toList();
  }

  private static Exported exported(Entry entry) {
    Integer halves = entry.halves();
    return new Exported(
        entry.movieId(), halves == null ? null : Rating.value(halves), entry.addedAt());
  }

  /** The same as lines of text. */
  static String csv(Map<Shelf, List<Entry>> lists) {
    StringBuilder text = new StringBuilder("list,movieId,value,addedAt\r\n");
    lists.forEach(
        (shelf, entries) ->
            entries.stream()
                .map(Export::exported)
                .forEach(
                    it ->
                        text.append(shelf.word())
                            .append(',')
                            .append(it.movieId())
                            .append(',')
                            .append(it.value() == null ? "" : it.value())
                            .append(',')
                            .append(it.addedAt())
                            .append("\r\n")));
    return text.toString();
  }
}
