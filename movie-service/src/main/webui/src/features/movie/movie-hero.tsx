import { type ReactNode, useState } from "react";
import { Lightbox } from "@/components/media/lightbox";
import { Picture } from "@/components/ui/picture";
import type { MovieDetails } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { MovieFactsLine } from "./movie-facts-line";
import { MovieMakers } from "./movie-makers";
import { MovieScore } from "./movie-score";
import { text } from "./text";

/** The poster, which opens large. */
function MoviePoster({ movie }: { movie: MovieDetails }) {
  const t = useText(text);
  const [open, setOpen] = useState(false);
  const name = t("posterOf", { title: movie.title });
  const picture = (
    <Picture
      image={movie.poster}
      sizes="(min-width: 64rem) 20rem, (min-width: 40rem) 14rem, 8.5rem"
      alt={name}
      ratio={2 / 3}
      fallback={movie.title}
      priority
    />
  );
  if (movie.poster === null) {
    return <div className="movie-poster">{picture}</div>;
  }
  return (
    <div className="movie-poster">
      <button type="button" className="movie-poster-button" onClick={() => setOpen(true)}>
        {picture}
      </button>
      {open && (
        <Lightbox
          images={[{ image: movie.poster, name }]}
          shown={0}
          onShow={() => undefined}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

/** What the film is: backdrop, poster, title, facts, story and what can be done with it. */
export function MovieHero({ movie, actions }: { movie: MovieDetails; actions: ReactNode }) {
  const t = useText(text);
  return (
    <header className="movie-hero">
      {movie.backdrop !== null && (
        <div className="movie-backdrop" aria-hidden="true">
          <Picture
            image={movie.backdrop}
            sizes="100vw"
            alt=""
            ratio={movie.backdrop.aspectRatio}
            priority
            blur
          />
        </div>
      )}
      <div className="movie-head">
        <MoviePoster movie={movie} />
        <div className="movie-words">
          <h1 className="movie-title" dir="auto">
            {movie.title}
          </h1>
          {movie.originalTitle !== movie.title && (
            <p
              className="line movie-original"
              dir="auto"
              {...(movie.originalLanguage === null ? {} : { lang: movie.originalLanguage })}
            >
              {movie.originalTitle}
            </p>
          )}
          <MovieFactsLine movie={movie} />
          {movie.tagline !== null && (
            <p className="line movie-tagline" dir="auto">
              {movie.tagline}
            </p>
          )}
        </div>
        <div className="movie-actions">
          <MovieScore movie={movie} />
          {actions}
        </div>
        <div className="movie-story">
          <h2 className="visually-hidden">{t("overview")}</h2>
          {movie.overview === null ? (
            <p className="movie-overview movie-overview-none">{t("noOverview")}</p>
          ) : (
            <p
              className="movie-overview"
              dir="auto"
              {...(movie.overviewLanguage === null ? {} : { lang: movie.overviewLanguage })}
            >
              {movie.overview}
            </p>
          )}
          <MovieMakers credits={movie.credits} />
        </div>
      </div>
    </header>
  );
}
