package dev.marquee.tmdb.sample;

/**
 * Made-up figures in the place of TMDB's votes: nobody voted here. They follow from the id alone,
 * whatever the film's age or fame, and stay within plausible bounds.
 *
 * @param popularity 4 to 120, most of them small
 * @param score 6.0 to 8.7
 * @param votes 200 to some 20,000
 */
record SyntheticFigures(double popularity, double score, int votes) {

  static SyntheticFigures of(int id) {
    double popularity = 4 + 116 * Math.pow(Hash.fraction(id, 1), 2.5);
    double score = 6.0 + 2.7 * (Hash.fraction(id, 2) + Hash.fraction(id, 3)) / 2;
    double votes = 200 * Math.pow(100, Hash.fraction(id, 4));
    return new SyntheticFigures(round(popularity), round(score), (int) votes);
  }

  private static double round(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }
}
