package dev.marquee.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.tmdb.InvalidRequestException;
import dev.marquee.tmdb.UpstreamException;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TmdbErrorTest {

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN_ROUTE, 404, 34",
    "PER_USER, 501, 2",
    "BAD_ID, 400, 6",
    "BAD_PAGE, 400, 22",
    "BAD_LANGUAGE, 400, 18",
    "BAD_DATE, 400, 23",
    "BAD_APPEND, 400, 27",
    "BAD_VALUE, 422, 5"
  })
  void invalidRequest_hasTmdbsStatusAndCode(
      InvalidRequestException.Reason reason, int status, int code) {
    Response response = TmdbError.of(new InvalidRequestException(reason, "x must be \"y\"."));
    assertThat(response.getStatus()).isEqualTo(status);
    JsonObject body = new JsonObject((String) response.getEntity());
    assertThat(body.fieldNames()).containsExactly("success", "status_code", "status_message");
    assertThat(body.getBoolean("success")).isFalse();
    assertThat(body.getInteger("status_code")).isEqualTo(code);
    assertThat(body.getString("status_message")).isNotBlank();
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
    assertThat(response.getHeaderString("Content-Type"))
        .isEqualTo("application/json;charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "UNREACHABLE, 503, 9",
    "TIMEOUT, 503, 9",
    "RATE_LIMITED, 503, 9",
    "BUDGET_EXHAUSTED, 503, 9",
    "SERVER_ERROR, 503, 9",
    "GARBAGE, 503, 9",
    "BREAKER_OPEN, 503, 9",
    "TOKEN_REJECTED, 502, 43"
  })
  void upstreamFailure_saysWhenToComeBack(UpstreamException.Reason reason, int status, int code) {
    Response response = TmdbError.of(new UpstreamException(reason));
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(new JsonObject((String) response.getEntity()).getInteger("status_code"))
        .isEqualTo(code);
    assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
    Response later =
        TmdbError.of(new UpstreamException(reason, Optional.of(Duration.ofSeconds(30))));
    assertThat(later.getHeaderString("Retry-After")).isEqualTo("30");
    Response soon =
        TmdbError.of(new UpstreamException(reason, Optional.of(Duration.ofMillis(1200))));
    assertThat(soon.getHeaderString("Retry-After")).as("not too early").isEqualTo("2");
  }
}
