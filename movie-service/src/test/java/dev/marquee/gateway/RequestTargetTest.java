package dev.marquee.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.tmdb.TmdbRoutes;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

  @Test
  void path_isNotDecoded() {
    assertThat(RequestTarget.parse("/3/movie/%2e%2e;a//603?x=1").path())
        .isEqualTo("movie/%2e%2e;a//603");
  }

  @Test
  void absoluteForm_isTheSameRequest() {
    assertThat(RequestTarget.parse("HTTP://any.host:80/3/movie/603?page=2"))
        .isEqualTo(RequestTarget.parse("/3/movie/603?page=2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/3", "//3/movie/603", "/4/movie/603", "/x/../3/movie/603", "*"})
  void targetElsewhere_hasNoPath(String target) {
    assertThat(RequestTarget.parse(target).path()).isEmpty();
  }

  @Test
  void parameters_areDecodedAndTheFirstCounts() {
    assertThat(RequestTarget.parse("/3/search/movie?query=a%26b+c&page=2&page=3").parameters())
        .isEqualTo(Map.of("query", "a&b c", "page", "2"));
  }

  @Test
  void semicolon_separatesNothing() {
    assertThat(RequestTarget.parse("/3/search/movie?query=a;page=2").parameters())
        .isEqualTo(Map.of("query", "a;page=2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz"})
  void brokenEscape_isRefused(String query) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestTarget.parse("/3/search/movie?query=" + query));
  }

  @Property
  void spellingOfEscapes_saysNothing(
      @ForAll @AlphaChars @NotEmpty @StringLength(max = 20) String query) {
    StringBuilder escaped = new StringBuilder();
    query.chars().forEach(letter -> escaped.append('%').append(Integer.toHexString(letter)));
    assertThat(key("/3/search/movie?query=" + escaped))
        .isEqualTo(key("/3/search/movie?query=" + query))
        .isEqualTo(key("/3/search/movie?%71uery=" + query + "&api_key=" + query));
  }

  private static String key(String target) {
    RequestTarget parsed = RequestTarget.parse(target);
    return TmdbRoutes.request(parsed.path(), parsed.parameters()).key();
  }
}
