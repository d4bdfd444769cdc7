package dev.marquee.tmdb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.marquee.tmdb.UpstreamException.Reason;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives TMDB's HTTP responses their meaning. */
final class AnswerReader {
  private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age=(\\d{1,9})");
  private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final JsonFactory JSON = new JsonFactory();

  private final int longestBody;

  AnswerReader(int longestBody) {
    this.longestBody = longestBody;
  }

  /**
   * The answer in a response.
   *
   * @throws UpstreamException if it is not an answer to the request
   */
  TmdbAnswer read(Response response) {
    int status = response.getStatus();
    return switch (status) {
      case 200, 400, 404, 422 -> answer(status, response);
      case 304 -> new TmdbAnswer(304, new byte[0], validator(response), maxAge(response));
      case 401, 403 -> throw new UpstreamException(Reason.TOKEN_REJECTED);
      case 429 -> throw new UpstreamException(Reason.RATE_LIMITED, Optional.of(pause(response)));
      default -> throw new UpstreamException(status >= 500 ? Reason.SERVER_ERROR : Reason.GARBAGE);
    };
  }

  private TmdbAnswer answer(int status, Response response) {
    byte[] body = response.readEntity(byte[].class);
    if (body == null || body.length > longestBody || !isJson(body)) {
      throw new UpstreamException(Reason.GARBAGE);
    }
    return new TmdbAnswer(status, body, validator(response), maxAge(response));
  }

  /** Read to the end, because a proxy's error page and a cut-off answer also come with 200. */
  private static boolean isJson(byte[] body) {
    try (JsonParser parser = JSON.createParser(body)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
        return false;
      }
      parser.skipChildren();
      return parser.currentToken().isStructEnd() && parser.nextToken() == null;
    } catch (IOException notJson) {
      return false;
    }
  }

  private static Optional<String> validator(Response response) {
    return Optional.ofNullable(response.getHeaderString("ETag"));
  }

  private static Optional<Duration> maxAge(Response response) {
    @Nullable String cacheControl = response.getHeaderString("Cache-Control");
    if (cacheControl == null) {
      return Optional.empty();
    }
    Matcher matcher = MAX_AGE.matcher(cacheControl);
    return matcher.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  /** Retry-After in seconds or as a date (RFC 9110, section 10.2.3). */
  private static Duration pause(Response response) {
    @Nullable String retryAfter = response.getHeaderString("Retry-After");
    if (retryAfter == null) {
      return DEFAULT_PAUSE;
    }
    Duration asked = parse(retryAfter.strip());
    if (asked.isNegative() || asked.isZero()) {
      return DEFAULT_PAUSE;
    }
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  private static Duration parse(String retryAfter) {
    try {
      return retryAfter.chars().allMatch(c -> c >= '0' && c <= '9')
          ? Duration.ofSeconds(Long.parseLong(retryAfter))
          : Duration.between(
              Instant.now(), ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (NumberFormatException | DateTimeParseException unreadable) {
      return DEFAULT_PAUSE;
    }
  }
}
