package dev.marquee.library;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads CSV with a head: what {@link Export} wrote, or the watched.csv, ratings.csv and
 * watchlist.csv of a Letterboxd export, whose ratings are half to five stars.
 */
final class CsvUpload {
  private static final Pattern YEAR = Pattern.compile("(18|19|20|21)[0-9]{2}");

  private final List<String> head;
  private final FieldReader fields;
  private final ImportFaults faults;
  private final Optional<Shelf> wanted;
  private final Upload upload = new Upload();

  private CsvUpload(
      List<String> head, FieldReader fields, ImportFaults faults, Optional<Shelf> wanted) {
    this.head = head;
    this.fields = fields;
    this.faults = faults;
    this.wanted = wanted;
  }

  /**
   * Reads a text.
   *
   * @param wanted the list for films of a file that does not say; otherwise it is the ratings for
   *     one with ratings, and what was watched for one without
   */
  static Upload read(String text, Optional<Shelf> wanted, Instant now, ImportFaults faults) {
    List<CsvRow> rows = CsvReader.rows(text, faults);
    if (rows.isEmpty()) {
      faults.add(1, "a head is expected, such as Date,Name,Year,Letterboxd URI");
      return new Upload();
    }
    List<String> head =
        rows.getFirst().fields().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    CsvUpload reader = new CsvUpload(head, new FieldReader(faults, now), faults, wanted);
    boolean ours = head.contains("movieid") && head.contains("list");
    if (!ours && !(head.contains("name") && head.contains("year"))) {
      faults.add(rows.getFirst().line(), "the head must name list and movieId, or Name and Year");
      return reader.upload;
    }
    for (CsvRow row : rows.subList(1, rows.size())) {
      if (row.fields().size() != head.size()) {
        faults.add(
            row.line(),
            "there are %d fields, the head has %d".formatted(row.fields().size(), head.size()));
      } else if (ours) {
        reader.own(row);
      } else {
        reader.named(row);
      }
    }
    return reader.upload;
  }

  private String field(CsvRow row, String name) {
    int at = head.indexOf(name);
    return at < 0 ? "" : row.fields().get(at);
  }

  private void own(CsvRow row) {
    Optional<Shelf> shelf = Shelf.of(field(row, "list"));
    if (shelf.isEmpty()) {
      faults.add(row.line(), "list must be list, ratings, watched or hidden");
      return;
    }
    fields
        .entry(
            row.line(),
            shelf.get(),
            field(row, "movieid"),
            field(row, "value"),
            field(row, "addedat"))
        .ifPresent(entry -> upload.add(shelf.get(), entry));
  }

  private void named(CsvRow row) {
    Shelf shelf = wanted.orElse(head.contains("rating") ? Shelf.RATINGS : Shelf.WATCHED);
    String name = field(row, "name");
    String year = field(row, "year");
    if (name.isEmpty() || name.length() > 300) {
      faults.add(row.line(), "Name must be 1 to 300 characters");
      return;
    }
    if (!YEAR.matcher(year).matches()) {
      faults.add(row.line(), "Year must be a year, such as 1999");
      return;
    }
    fields
        .entry(row.line(), shelf, 0, field(row, "rating"), 2, field(row, "date"))
        .ifPresent(
            entry ->
                upload
                    .named()
                    .add(new NamedFilm(row.line(), shelf, name, Integer.parseInt(year), entry)));
  }
}
