package dev.marquee.tmdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {

  @Test
  void everyLine_isARouteThatAnswersToItself() throws IOException {
    RouteTable table = RouteTable.load();
    List<String> lines = routeLines();
    for (String line : lines) {
      String path = withIds(line.split(" ", 2)[0]);
      assertThat(table.find(path).path()).as(line).isEqualTo(path);
      boolean perUser = line.contains("PER_USER");
      assertThat(table.find(path).route().freshness() == null).as(line).isEqualTo(perUser);
    }
    assertThat(lines).doesNotHaveDuplicates().hasSize(137);
  }

  @Test
  void everyParameter_isTakenByARoute() throws IOException {
    for (String line : lines("/tmdb/parameters.txt")) {
      String name = line.split(" ", 2)[0];
      assertThat(lines("/tmdb/routes.txt"))
          .as(name)
          .anyMatch(route -> List.of(route.split(" +", -1)).contains(name));
    }
  }

  @Test
  void discover_takesWhatTmdbDocuments() {
    Map<String, Parameter> movie = RouteTable.load().find("discover/movie").route().parameters();
    assertThat(movie).hasSize(39).containsKeys("certification.gte", "with_people", "watch_region");
    Map<String, Parameter> tv = RouteTable.load().find("discover/tv").route().parameters();
    assertThat(tv).hasSize(33).containsKeys("with_networks", "with_status", "air_date.lte");
  }

  private static String withIds(String template) {
    return template
        .replace("{number}", "7")
        .replace("{movie}", "tt0133093")
        .replace("{ordinal}", "0")
        .replace("{hex}", "0123456789abcdef01234567")
        .replace("{list}", "7")
        .replace("{external}", "Q7")
        .replace("**", "7/anything");
  }

  private static List<String> routeLines() throws IOException {
    return lines("/tmdb/routes.txt").stream().filter(line -> !line.startsWith("group ")).toList();
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream stream = RouteTable.class.getResourceAsStream(resource)) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
