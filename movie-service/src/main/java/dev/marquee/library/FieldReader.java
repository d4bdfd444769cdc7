package dev.marquee.library;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a file's entries; what is wrong with one becomes a fault of its line. */
final class FieldReader {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,2})?");
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,8}");

  private final ImportFaults faults;
  private final Instant now;

  FieldReader(ImportFaults faults, Instant now) {
    this.faults = faults;
    this.now = now;
  }

  /** An entry of ours; empty if it is wrong. */
  Optional<Entry> entry(int line, Shelf shelf, String id, String value, String addedAt) {
    if (!ID.matcher(id).matches()) {
      faults.add(line, "movieId must be a whole number: 1 or more");
      return Optional.empty();
    }
    return entry(line, shelf, Integer.parseInt(id), value, 1, addedAt);
  }

  /** An entry whose id is known, or will be. */
  Optional<Entry> entry(
      int line, Shelf shelf, int id, String value, int halvesFactor, String addedAt) {
    Optional<Instant> added = moment(line, addedAt);
    Optional<Integer> halves = Optional.empty();
    if (shelf == Shelf.RATINGS) {
      halves = halves(value, halvesFactor);
      if (halves.isEmpty()) {
        faults.add(line, "the rating must be " + Rating.EXPECTED);
        return Optional.empty();
      }
    }
    @Nullable Integer rating = halves.orElse(null);
    return added.map(moment -> new Entry(id, rating, moment));
  }

  private static Optional<Integer> halves(String value, int factor) {
    return DECIMAL.matcher(value).matches()
        ? Rating.halves(new BigDecimal(value).multiply(BigDecimal.valueOf(factor)))
        : Optional.empty();
  }

  private Optional<Instant> moment(int line, String text) {
    if (text.isEmpty()) {
      return Optional.of(now.truncatedTo(ChronoUnit.MICROS));
    }
    try {
      Instant moment =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
              : Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
      if (!moment.isAfter(now.plus(1, ChronoUnit.DAYS)) && !moment.isBefore(Instant.EPOCH)) {
        return Optional.of(moment);
      }
    } catch (DateTimeParseException noDate) {
      // Told below, as a date that cannot be is.
    }
    faults.add(line, "the date must be of the form 2026-01-31, and not in the future");
    return Optional.empty();
  }
}
