import { type KeyboardEvent, memo, useRef } from "react";
import { HideButton } from "@/components/library/hide-button";
import { SaveButton } from "@/components/library/save-button";
import { PosterCard } from "@/components/ui/poster-card";
import { Skeleton } from "@/components/ui/skeleton";
import type { MovieCard } from "@/lib/api/types";
import { useLocality } from "@/lib/i18n/language";
import { arrowStep } from "@/lib/keyboard";
import { usePrefetchMovie } from "@/lib/prefetch";
import { useGridWindow } from "./use-grid-window";
import "./films.css";

interface FilmGridProps {
  movies: readonly MovieCard[];
  label: string;
}

/** Cards here grow up to the next column. */
const SIZES =
  "(min-width: 2400px) 330px, (min-width: 1600px) 260px, (min-width: 900px) 220px, (min-width: 480px) 190px, 45vw";

/** Cards of which some are in view at the start on every screen. */
const EAGER = 6;

/** Any number of films; only those near to what is seen are in the document. */
export function FilmGrid({ movies, label }: FilmGridProps) {
  const { dir } = useLocality();
  const prefetch = usePrefetchMovie();
  const grid = useRef<HTMLUListElement>(null);
  const { first, end, before, after } = useGridWindow(grid, movies.length);

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const list = event.currentTarget;
    const columns = getComputedStyle(list).gridTemplateColumns.split(" ").length;
    const down = { ArrowDown: columns, ArrowUp: -columns }[event.key] ?? 0;
    const step = down === 0 ? arrowStep(event.key, dir) : down;
    const card = event.target instanceof Element ? event.target.closest("li") : null;
    if (step === 0 || card === null || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const next = list.children[[...list.children].indexOf(card) + step]?.querySelector("a");
    if (next) {
      event.preventDefault();
      next.focus();
    }
  };

  return (
    // Its cards take the keys; the list itself never has the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      className="poster-grid film-grid"
      aria-label={label}
      ref={grid}
      style={{ paddingBlockStart: before, paddingBlockEnd: after }}
      onKeyDown={onKeyDown}
    >
      {movies.slice(first, end).map((movie, at) => (
        <FilmItem
          key={movie.id}
          movie={movie}
          at={first + at}
          count={movies.length}
          onIntent={prefetch}
        />
      ))}
    </ul>
  );
}

interface FilmItemProps {
  movie: MovieCard;
  at: number;
  count: number;
  onIntent: (id: number) => void;
}

/** Renders once, however often the window moves. */
const FilmItem = memo(function FilmItem({ movie, at, count, onIntent }: FilmItemProps) {
  return (
    <li aria-posinset={at + 1} aria-setsize={count}>
      <PosterCard
        movie={movie}
        sizes={SIZES}
        priority={at < EAGER}
        onIntent={onIntent}
        actions={
          <>
            <SaveButton movie={movie} compact />
            <HideButton movie={movie} compact />
          </>
        }
      />
    </li>
  );
});

/** As high as the first screen of films. */
export function FilmGridSkeleton() {
  return (
    <div className="poster-grid film-grid" aria-hidden="true">
      {Array.from({ length: 20 }, (_, at) => (
        <div key={at}>
          <Skeleton className="film-skeleton-poster" />
          <div className="film-skeleton-words">
            <Skeleton shape="text" />
          </div>
        </div>
      ))}
    </div>
  );
}
