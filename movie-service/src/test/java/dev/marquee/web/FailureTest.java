package dev.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.tmdb.InvalidRequestException;
import dev.marquee.tmdb.UpstreamException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {

  @ParameterizedTest
  @EnumSource(UpstreamException.Reason.class)
  void upstreamFailure_isOursToExplain(UpstreamException.Reason reason) {
    ProblemException problem = Failure.problem(new UpstreamException(reason));
    if (reason == UpstreamException.Reason.TOKEN_REJECTED) {
      assertThat(problem.type().status()).isEqualTo(502);
      assertThat(problem.retryAfter()).isEmpty();
    } else {
      assertThat(problem.type().status()).isEqualTo(503);
      assertThat(problem.retryAfterSeconds()).contains("5");
    }
  }

  @Test
  void retryAfter_isUpstreamsRoundedUp() {
    assertThat(retryAfter(Duration.ofMillis(1))).contains("1");
    assertThat(retryAfter(Duration.ofSeconds(2))).contains("2");
    assertThat(retryAfter(Duration.ofMillis(2001))).contains("3");
    assertThat(retryAfter(Duration.ZERO)).contains("1");
  }

  private static Optional<String> retryAfter(Duration wait) {
    return Failure.problem(
            new UpstreamException(UpstreamException.Reason.RATE_LIMITED, Optional.of(wait)))
        .retryAfterSeconds();
  }

  @ParameterizedTest
  @EnumSource(InvalidRequestException.Reason.class)
  void invalidRequest_saysWhatIsAllowed(InvalidRequestException.Reason reason) {
    ProblemException problem = Failure.problem(new InvalidRequestException(reason, "1 to 500"));
    assertThat(problem.type().status()).isIn(400, 404);
    assertThat(problem.detail()).isEqualTo("1 to 500");
  }

  @Test
  void wrappings_areTakenOff() {
    Throwable wrapped =
        new CompletionException(
            new ExecutionException(
                new CompletionException(
                    new UpstreamException(UpstreamException.Reason.TOKEN_REJECTED))));
    assertThat(Failure.problem(wrapped).type()).isEqualTo(ProblemType.UPSTREAM_REJECTED);
  }

  @Test
  void unexpectedFailure_keepsItsMessageToItself() {
    ProblemException problem = Failure.problem(new IllegalStateException("password"));
    assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL_ERROR);
    assertThat(Problem.of(problem, "/x?api_key=secret").json())
        .doesNotContain("password", "secret", "IllegalState");
  }

  @Test
  void types_haveSlugsOfTheirOwn() {
    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::slug))
        .doesNotHaveDuplicates()
        .allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void statusOfNoType_isAboutBlank() {
    Problem problem = Problem.ofStatus(426, "/x");
    assertThat(problem.type()).isEqualTo("about:blank");
    assertThat(problem.title()).isEqualTo("Upgrade Required");
    assertThat(problem.status()).isEqualTo(426);
  }
}
