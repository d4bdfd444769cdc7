package dev.marquee.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.web.PageLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageWordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private static Properties texts(PageLanguage language) throws IOException {
    String file = "/messages/page_" + language.code() + ".properties";
    Properties texts = new Properties();
    try (InputStream bytes = PageWordsTest.class.getResourceAsStream(file)) {
      texts.load(
          new InputStreamReader(Objects.requireNonNull(bytes, file), StandardCharsets.UTF_8));
    }
    return texts;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void everyLanguage_hasEveryTextWithItsPlaces(PageLanguage language) throws IOException {
    Properties texts = texts(language);

    assertThat(texts.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(PageWords.class.getDeclaredMethods()).map(Method::getName).toList());
    for (Method text : PageWords.class.getDeclaredMethods()) {
      Set<String> places =
          Arrays.stream(text.getParameters())
              .map(parameter -> parameter.getName())
              .collect(Collectors.toCollection(TreeSet::new));
      String translated = texts.getProperty(text.getName());
      assertThat(translated).as(text.getName()).isNotBlank();
      assertThat(places(translated)).as(text.getName()).isEqualTo(places);
    }
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map((MatchResult it) -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
