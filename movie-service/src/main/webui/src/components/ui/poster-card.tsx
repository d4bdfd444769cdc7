import type { FocusEvent, ReactNode } from "react";
import { Link } from "react-router";
import type { MovieCard } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { usePrefetchMovie } from "@/lib/prefetch";
import { SaveButton } from "@/components/library/save-button";
import { Picture } from "./picture";
import { Rating } from "./rating";
import "./poster-card.css";

/** How wide a card is in a row or a grid: the same steps as --card in tokens.css. */
export const posterSizes =
  "(min-width: 3200px) 408px, (min-width: 2400px) 272px, (min-width: 1600px) 216px, (min-width: 900px) 184px, (min-width: 480px) 152px, 132px";

export interface PosterCardProps {
  movie: MovieCard;
  /** In view at the start. */
  priority?: boolean;
  sizes?: string;
  /** A line below the title instead of the year: a role, say. */
  note?: string;
  /** Buttons on the poster, shown on hover and focus; the one for My List where left out. */
  actions?: ReactNode;
  tabIndex?: number;
  onFocus?: (event: FocusEvent) => void;
  /** The pointer or the focus came; the film is fetched where left out. */
  onIntent?: (id: number) => void;
}

/** A film as a poster that leads to its page. */
export function PosterCard({
  movie,
  priority = false,
  sizes = posterSizes,
  note,
  actions,
  tabIndex,
  onFocus,
  onIntent,
}: PosterCardProps) {
  const prefetch = usePrefetchMovie();
  const intend = onIntent ?? prefetch;
  const format = useFormat();
  const year = movie.releaseDate ? format.year(movie.releaseDate) : null;
  const line = note ?? year;
  return (
    <article className="poster-card">
      <Link
        className="poster-card-link"
        to={`/movie/${movie.slug}`}
        tabIndex={tabIndex}
        onFocus={(event) => {
          onFocus?.(event);
          intend(movie.id);
        }}
        onPointerEnter={() => intend(movie.id)}
      >
        <span className="poster-card-frame">
          <Picture
            image={movie.poster}
            sizes={sizes}
            alt=""
            ratio={2 / 3}
            priority={priority}
            fallback={movie.title}
          />
          <Rating score={movie.score} />
        </span>
        <span className="poster-card-title" dir="auto">
          {movie.title}
        </span>
        {line && (
          <span className="poster-card-note" dir="auto">
            {line}
          </span>
        )}
      </Link>
      <div className="poster-card-actions">
        {actions ?? <SaveButton movie={movie} compact tabIndex={tabIndex} />}
      </div>
    </article>
  );
}
