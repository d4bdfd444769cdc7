import type { MovieCard } from "@/lib/api/types";

/** The first and the last year of the films; null where no film has one. */
export function yearSpan(movies: MovieCard[]): { first: number; last: number } | null {
  const years = movies.flatMap((movie) => (movie.year === null ? [] : [movie.year]));
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}

/** The mean of the films' scores, every film alike; null where nobody has voted. */
export function averageScore(movies: MovieCard[]): number | null {
  const scores = movies.flatMap((movie) => (movie.score === null ? [] : [movie.score]));
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
