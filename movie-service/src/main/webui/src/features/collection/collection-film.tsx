import { Link } from "react-router";
import { SaveButton } from "@/components/library/save-button";
import { Picture } from "@/components/ui/picture";
import { Rating } from "@/components/ui/rating";
import type { MovieCard } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n/use-text";
import { usePrefetchMovie } from "@/lib/prefetch";
import { text } from "./text";

/** A film of a collection, with its place in it. */
export function CollectionFilm({ movie, place }: { movie: MovieCard; place: number }) {
  const t = useText(text);
  const format = useFormat();
  const prefetch = usePrefetchMovie();
  return (
    <li className="collection-film">
      <Link
        className="collection-film-link"
        to={`/movie/${movie.slug}`}
        onPointerEnter={() => prefetch(movie.id)}
        onFocus={() => prefetch(movie.id)}
      >
        <span className="collection-film-poster">
          <Picture
            image={movie.poster}
            sizes="(min-width: 48rem) 8rem, 5.5rem"
            alt=""
            ratio={2 / 3}
            fallback={movie.title}
            priority={place <= 4}
          />
        </span>
        <span className="collection-film-words">
          <span className="collection-film-place">{t("place", { place })}</span>
          <span className="collection-film-title" dir="auto">
            {movie.title}
          </span>
          <span className="collection-film-date">
            {movie.releaseDate === null ? t("next") : format.date(movie.releaseDate)}
          </span>
          <Rating score={movie.score} />
        </span>
      </Link>
      <SaveButton movie={movie} compact />
    </li>
  );
}
