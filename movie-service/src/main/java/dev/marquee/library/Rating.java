package dev.marquee.library;

import java.math.BigDecimal;
import java.util.Optional;

/** Ratings are 0.5 to 10 in half steps, kept as whole halves. */
final class Rating {
  static final String EXPECTED = "a number from 0.5 to 10 in half steps";

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal MOST = BigDecimal.valueOf(20);

  private Rating() {}

  /** The halves of a value; empty where it is no rating. */
  static Optional<Integer> halves(BigDecimal value) {
    BigDecimal halves = value.multiply(TWO).stripTrailingZeros();
    boolean rating = halves.signum() > 0 && halves.compareTo(MOST) <= 0 && halves.scale() <= 0;
    return rating ? Optional.of(halves.intValueExact()) : Optional.empty();
  }

  static double value(int halves) {
    return halves / 2.0;
  }
}
