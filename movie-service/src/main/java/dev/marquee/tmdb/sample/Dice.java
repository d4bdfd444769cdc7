package dev.marquee.tmdb.sample;

/** Draws number after number from one seed, the same ones every time. Not thread-safe. */
final class Dice {
  private final long seed;
  private int throwCount = 100;

  Dice(long seed) {
    this.seed = seed;
  }

  double between(double least, double most) {
    return least + (most - least) * Hash.fraction(seed, throwCount++);
  }

  int whole(int least, int most) {
    return least + Hash.below(most - least + 1, seed, throwCount++);
  }

  boolean chance(double probability) {
    return between(0, 1) < probability;
  }
}
