package dev.marquee.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every request, whatever it asks. */
class CanonicalRequestTest {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "page", "1",
          "language", "en-US",
          "include_adult", "false",
          "include_video", "false",
          "sort_by", "popularity.desc");

  @Property
  void order_saysNothing(@ForAll("asked") Asked asked, @ForAll Random random) {
    List<Map.Entry<String, String>> entries = new ArrayList<>(asked.parameters().entrySet());
    Collections.shuffle(entries, random);
    Map<String, String> shuffled = new LinkedHashMap<>();
    entries.forEach(e -> shuffled.put(e.getKey(), shuffledList(e.getValue(), random)));
    assertThat(asked.with(shuffled).canonical()).isEqualTo(asked.canonical());
  }

  @Property
  void defaults_sayNothing(@ForAll("asked") Asked asked) {
    Map<String, String> more = new LinkedHashMap<>(asked.parameters());
    DEFAULTS.forEach(more::putIfAbsent);
    if (asked.parameters().getOrDefault("append_to_response", "").contains("images")) {
      // Images assume no language, so to say one is to ask for something else.
      more.computeIfPresent("language", (name, _) -> asked.parameters().get(name));
    }
    assertThat(asked.with(more).canonical()).isEqualTo(asked.canonical());
  }

  @Property
  void blanksAndCase_sayNothing(@ForAll("asked") Asked asked) {
    Map<String, String> changed = new LinkedHashMap<>();
    asked.parameters().forEach((name, value) -> changed.put(name, ' ' + respelt(name, value)));
    assertThat(asked.with(changed).canonical()).isEqualTo(asked.canonical());
  }

  @Property
  void unknownParameters_sayNothing(
      @ForAll("asked") Asked asked,
      @ForAll("unknownNames") String name,
      @ForAll("secrets") String secret) {
    Map<String, String> more = new LinkedHashMap<>(asked.parameters());
    more.put(name, secret);
    TmdbRequest request = asked.with(more).canonical();
    assertThat(request).isEqualTo(asked.canonical());
    assertThat(request.toString()).doesNotContain(secret).doesNotContain("Bearer");
    assertThat(request.key()).doesNotContain("api_key");
  }

  @Property
  void key_parsesBackToItself(@ForAll("asked") Asked asked) {
    TmdbRequest request = asked.canonical();
    int question = request.key().indexOf('?');
    Map<String, String> parsed = new LinkedHashMap<>();
    if (question >= 0) {
      for (String pair : request.key().substring(question + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        parsed.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    TmdbRequest again = TmdbRoutes.request(request.path(), parsed);
    assertThat(again.key()).isEqualTo(request.key());
    assertThat(again.parameters()).isEqualTo(request.parameters());
  }

  @Provide
  Arbitrary<Asked> asked() {
    return Asked.any();
  }

  @Provide
  Arbitrary<String> unknownNames() {
    Arbitrary<String> known =
        Arbitraries.of("api_key", "session_id", "guest_session_id", "Authorization", "callback");
    return Arbitraries.oneOf(known, Arbitraries.strings().ofMaxLength(20).map(name -> "x-" + name));
  }

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.strings()
        .withCharRange('A', 'Z')
        .numeric()
        .ofLength(24)
        .map(token -> "Bearer eyJ" + token);
  }

  private static String respelt(String name, String value) {
    return switch (name) {
      case "language", "query", "include_adult", "region", "include_image_language" ->
          value.toUpperCase(Locale.ROOT) + ' ';
      default -> value + ' ';
    };
  }

  private static String shuffledList(String value, Random random) {
    String separator = value.contains("|") ? "|" : ",";
    if (value.contains(",") && value.contains("|")) {
      return value;
    }
    List<String> parts = Arrays.asList(value.split("[,|]", -1));
    Collections.shuffle(parts, random);
    return parts.stream().collect(Collectors.joining(separator));
  }
}
