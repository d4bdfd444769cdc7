package dev.marquee.tmdb;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The canonical form of numbers: no leading zeros, no sign, no idle decimals. */
final class Numbers {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,10}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,10}(?:\\.[0-9]{1,3})?");

  private Numbers() {}

  /**
   * {@code 007} is {@code 7}; null if it is not a whole number within the bounds, both included.
   */
  static @Nullable String whole(String value, int least, int most) {
    if (!WHOLE.matcher(value).matches()) {
      return null;
    }
    long number = Long.parseLong(value);
    return number >= least && number <= most ? Long.toString(number) : null;
  }

  /** {@code 7.50} is {@code 7.5}; null outside the bounds or with more than three decimals. */
  static @Nullable String decimal(String value, int least, int most) {
    if (!DECIMAL.matcher(value).matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(value).stripTrailingZeros();
    boolean within =
        number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    return within ? number.toPlainString() : null;
  }
}
