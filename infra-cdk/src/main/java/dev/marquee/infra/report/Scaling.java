package dev.marquee.infra.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.infra.config.EnvironmentConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an environment needs as visitors multiply, in one region. docs/operations.md tells where the
 * figures come from; those that were measured are rounded up.
 */
public final class Scaling {

  /** Processor time of an answer from memory, with its line in the access log. */
  public static final double HIT_MICROSECONDS = 12;

  /** Processor time of an answer that has to be fetched, in a full memory. */
  public static final double MISS_MICROSECONDS = 250;

  private static final String BYTES = "data to visitors";
  private static final int BASE = 100;
  private static final List<Integer> FACTORS = List.of(1, 10, 100, 1_000);

  // Assumed, since nobody has visited yet.
  private static final double MISSES = 0.05;
  private static final double BASE_DOCUMENTS = 25_000;
  private static final double DOCUMENTS_PER_TENFOLD = 3;
  private static final double DOCUMENT_BYTES = 14_000;
  private static final double FRESH_SECONDS = 7_200;
  private static final double UNITS_PER_REQUEST = Load.BUSY.acuPerInstance() / 1_000;

  // The service's own defaults: marquee.tmdb.requests-per-second, quarkus.datasource.jdbc.max-size.
  private static final int TMDB_BUDGET = 40;
  private static final int CONNECTIONS_PER_TASK = 10;

  private final EnvironmentConfig config;
  private final Map<String, JsonNode> templates;
  private final Prices prices;

  /** An environment on ECS, with Valkey without servers: what is not priced by its load is left. */
  public Scaling(EnvironmentConfig config, Map<String, JsonNode> templates, Prices prices) {
    this.config = config;
    this.templates = templates;
    this.prices = prices;
  }

  /** One column for each size, one row for each thing that is needed. */
  public String table() {
    StringBuilder table = new StringBuilder("| |");
    FACTORS.forEach(factor -> table.append(" %,d× |".formatted(factor)));
    table.append("\n|---|").append("---:|".repeat(FACTORS.size())).append('\n');
    row(table, "requests a second", factor -> "%,d".formatted(requests(factor)));
    row(table, "megabits a second to visitors", factor -> "%,.0f".formatted(megabits(factor)));
    row(table, "tasks or Pods, by `service.requests-per-task`", f -> "%,d".formatted(tasks(f)));
    row(table, "processors busy, as measured", factor -> "%.2f".formatted(processors(factor)));
    row(table, "connections to PostgreSQL, at most", f -> "%,d".formatted(connections(f)));
    row(table, "Aurora units of each instance", factor -> "%.1f".formatted(units(factor)));
    row(table, "documents kept", factor -> "%,.0f".formatted(documents(factor)));
    row(table, "Valkey, GB", factor -> "%.2f".formatted(gigabytes(factor)));
    row(table, "calls a second that TMDB would get", factor -> "%.1f".formatted(calls(factor)));
    row(table, "beyond what is configured", this::beyond);
    row(table, "dollars a month", factor -> "%,.0f".formatted(dollars(factor, "")));
    row(table, "… of them for bytes to visitors", f -> "%,.0f".formatted(dollars(f, BYTES)));
    return table.toString();
  }

  private static void row(StringBuilder table, String what, Function<Integer, String> value) {
    table.append("| ").append(what);
    FACTORS.forEach(factor -> table.append(" | ").append(value.apply(factor)));
    table.append(" |\n");
  }

  private static int requests(int factor) {
    return BASE * factor;
  }

  private static double megabits(int factor) {
    return requests(factor) * Load.RESPONSE_BYTES * 8 / 1e6;
  }

  private int tasks(int factor) {
    double needed = Math.ceil(requests(factor) * 60.0 / config.service().requestsPerTask());
    return Math.max(config.service().leastTasks(), (int) needed);
  }

  private static double processors(int factor) {
    return requests(factor) * ((1 - MISSES) * HIT_MICROSECONDS + MISSES * MISS_MICROSECONDS) / 1e6;
  }

  private int connections(int factor) {
    return tasks(factor) * CONNECTIONS_PER_TASK;
  }

  private double units(int factor) {
    double least = config.database().leastHalfUnits() / 2.0;
    return Math.max(least, requests(factor) * UNITS_PER_REQUEST);
  }

  private static double documents(int factor) {
    return BASE_DOCUMENTS * Math.pow(DOCUMENTS_PER_TENFOLD, Math.log10(factor));
  }

  private static double gigabytes(int factor) {
    return documents(factor) * DOCUMENT_BYTES / 1e9;
  }

  private static double calls(int factor) {
    return documents(factor) / FRESH_SECONDS;
  }

  private String beyond(int factor) {
    List<String> beyond = new ArrayList<>();
    if (units(factor) > config.database().mostHalfUnits() / 2.0) {
      beyond.add("Aurora units");
    }
    if (tasks(factor) > config.service().mostTasks()) {
      beyond.add("tasks");
    }
    if (gigabytes(factor) > config.cache().mostGigabytes()) {
      beyond.add("Valkey");
    }
    if (calls(factor) > TMDB_BUDGET) {
      beyond.add("TMDB's limit");
    }
    return beyond.isEmpty() ? "nothing" : String.join(", ", beyond);
  }

  /** What the lines of the bill come to whose name ends like this. */
  private double dollars(int factor, String lines) {
    Load load =
        new Load(
            requests(factor),
            Math.min(TMDB_BUDGET, calls(factor)),
            units(factor),
            gigabytes(factor));
    return new Bill(config, templates, prices, load)
        .lines().entrySet().stream()
            .filter(line -> line.getKey().endsWith(lines))
            .mapToDouble(Map.Entry::getValue)
            .sum();
  }
}
