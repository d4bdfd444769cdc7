import type { MovieDetails } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

/** The score as a ring that fills, with the number of votes beside it. */
export function MovieScore({ movie }: { movie: Pick<MovieDetails, "score" | "votes"> }) {
  const t = useText(text);
  const format = useFormat();
  if (movie.score === null) {
    return <p className="movie-score movie-score-none">{t("unrated")}</p>;
  }
  const score = format.score(movie.score);
  return (
    <p className="movie-score">
      <svg className="movie-ring" viewBox="0 0 40 40" aria-hidden="true">
        <circle className="movie-ring-track" cx="20" cy="20" r="17" pathLength="10" />
        <circle
          className="movie-ring-fill"
          cx="20"
          cy="20"
          r="17"
          pathLength="10"
          strokeDasharray={`${movie.score} 10`}
        />
      </svg>
      <span className="movie-score-text" aria-hidden="true">
        <b>{score}</b>
        <small>{t("votes", { count: movie.votes, votes: format.compact(movie.votes) })}</small>
      </span>
      <span className="visually-hidden">
        {t("score", { score, votes: format.number(movie.votes) })}
      </span>
    </p>
  );
}
