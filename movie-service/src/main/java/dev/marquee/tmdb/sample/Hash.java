package dev.marquee.tmdb.sample;

/** Numbers that look random and are the same on every machine, drawn from a seed. */
final class Hash {
  private Hash() {}

  /** Mixes the bits of a seed (the finaliser of SplitMix64). */
  static long mix(long seed) {
    long mixed = seed + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** A number in 0 (included) to 1 (excluded) for a seed and one of its many purposes. */
  static double fraction(long seed, int purpose) {
    return (mix(mix(seed) + purpose) >>> 11) * 0x1.0p-53;
  }

  /** A whole number in 0 (included) to the bound (excluded). */
  static int below(int bound, long seed, int purpose) {
    return (int) (fraction(seed, purpose) * bound);
  }
}
