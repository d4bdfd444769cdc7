package dev.marquee.infra.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The committed price list; remembers which of its prices were asked for. Not thread-safe. */
public final class Prices {

  private final Map<String, Double> prices = new TreeMap<>();
  private final TreeSet<String> unconfirmed = new TreeSet<>();
  private final TreeSet<String> used = new TreeSet<>();

  /** Reads {@code prices.csv}: name, unit, price, whether it was confirmed. */
  public Prices(Path file) {
    try {
      Files.readAllLines(file).stream()
          .filter(line -> !line.startsWith("#") && !line.startsWith("name,"))
          .map(line -> line.split(","))
          .forEach(
              fields -> {
                prices.put(fields[0], Double.parseDouble(fields[2]));
                if (fields[3].equals("no")) {
                  unconfirmed.add(fields[0]);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double of(String name) {
    used.add(name);
    return Optional.ofNullable(prices.get(name))
        .orElseThrow(() -> new IllegalArgumentException("prices.csv has no " + name));
  }

  /** The prices in the bill that no source confirmed. */
  public List<String> usedUnconfirmed() {
    return used.stream().filter(unconfirmed::contains).toList();
  }
}
