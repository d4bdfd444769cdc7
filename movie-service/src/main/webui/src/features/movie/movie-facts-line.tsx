import { Link } from "react-router";
import type { MovieDetails } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

/** Certification, release, runtime and genres in one line. */
export function MovieFactsLine({ movie }: { movie: MovieDetails }) {
  const t = useText(text);
  const format = useFormat();
  return (
    <ul className="movie-line">
      {movie.certification !== null && (
        <li>
          <abbr
            className="movie-certification"
            title={t("certification", { name: movie.certification })}
          >
            {movie.certification}
          </abbr>
        </li>
      )}
      {movie.releaseDate !== null && (
        <li>
          <time dateTime={movie.releaseDate}>{format.date(movie.releaseDate)}</time>
        </li>
      )}
      {movie.runtimeMinutes !== null && <li>{format.runtime(movie.runtimeMinutes)}</li>}
      {movie.genres.length > 0 && (
        <li className="movie-genres">
          {movie.genres.map((genre) => (
            <Link key={genre.id} to={`/browse?genres=${genre.id}`} dir="auto">
              {genre.name}
            </Link>
          ))}
        </li>
      )}
    </ul>
  );
}
