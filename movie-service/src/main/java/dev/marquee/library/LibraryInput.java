package dev.marquee.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what visitors send. Every method throws a problem in their words if it cannot. */
@Singleton
class LibraryInput {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\\.[0-9a-f]{16}\"");

  private final ObjectReader reader;
  private final InstantSource clock;

  LibraryInput(ObjectMapper mapper, InstantSource clock) {
    this.reader = mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.clock = clock;
  }

  static int movieId(String text) {
    return number(text)
        .orElseThrow(
            () -> new ProblemException(ProblemType.NOT_FOUND, "There is no film of this id."));
  }

  static int page(@Nullable String text) {
    return text == null || text.isEmpty()
        ? 1
        : number(text).orElseThrow(() -> refusal("page", "a whole number: 1 or more"));
  }

  private static Optional<Integer> number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    return number >= 1 && number <= Integer.MAX_VALUE
        ? Optional.of((int) number)
        : Optional.empty();
  }

  /** The version in If-Match; empty where any will do. */
  static OptionalLong version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    // What is no tag of ours matches nothing.
    return OptionalLong.of(tag.matches() ? Long.parseLong(tag.group(1)) : -1);
  }

  Entry entry(Shelf shelf, int movieId, byte[] body) {
    EntryInput input = body.length == 0 ? new EntryInput(null, null) : read(body, EntryInput.class);
    Instant now = clock.instant();
    Instant added = input.addedAt();
    if (added == null || added.isAfter(now) || added.isBefore(Instant.EPOCH)) {
      added = now;
    }
    return new Entry(movieId, halves(shelf, input.value()), added.truncatedTo(ChronoUnit.MICROS));
  }

  private static @Nullable Integer halves(Shelf shelf, @Nullable BigDecimal value) {
    if (shelf != Shelf.RATINGS) {
      return null;
    }
    return Optional.ofNullable(value)
        .flatMap(Rating::halves)
        .orElseThrow(() -> refusal("value", Rating.EXPECTED));
  }

  List<Integer> order(byte[] body) {
    List<Integer> movieIds = read(body, OrderInput.class).movieIds();
    if (movieIds == null || movieIds.contains(null)) {
      throw refusal("movieIds", "the ids of all films of the list, each once");
    }
    return movieIds;
  }

  private <T> T read(byte[] body, Class<T> type) {
    T read;
    try {
      read = reader.forType(type).readValue(body);
    } catch (JsonProcessingException malformed) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "The body is not the JSON that is read here.");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    if (read == null) {
      throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The body says nothing.");
    }
    return read;
  }

  static ProblemException refusal(String name, String expected) {
    return new ProblemException(ProblemType.INVALID_PARAMETER, name + " must be " + expected + '.');
  }
}
