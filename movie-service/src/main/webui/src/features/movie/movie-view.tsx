import { useState } from "react";
import { HideButton } from "@/components/library/hide-button";
import { SaveButton } from "@/components/library/save-button";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Row } from "@/components/ui/row";
import type { MovieCard, MovieDetails } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { useVisible } from "@/lib/library";
import { MovieCast } from "./movie-cast";
import { MovieCollection } from "./movie-collection";
import { MovieFacts } from "./movie-facts";
import { MovieHero } from "./movie-hero";
import { MovieImages } from "./movie-images";
import { MovieShare } from "./movie-share";
import { MovieTrailers } from "./movie-trailers";
import { MovieWatch } from "./movie-watch";
import { text } from "./text";
import { type Trailer, TrailerPlayer } from "./trailer-player";

function cardOf(movie: MovieDetails): MovieCard {
  return { ...movie, genreIds: movie.genres.map((genre) => genre.id) };
}

/** All that is known of a film. */
export function MovieView({ movie }: { movie: MovieDetails }) {
  const t = useText(text);
  const [playing, setPlaying] = useState<Trailer | null>(null);
  const recommended = useVisible(movie.recommendations);
  const similar = useVisible(movie.similar).filter(
    (it) => !recommended.some((other) => other.id === it.id),
  );
  const first = movie.trailers[0];
  const card = cardOf(movie);
  return (
    <article className="movie">
      <MovieHero
        movie={movie}
        actions={
          <>
            {first !== undefined && (
              <Button kind="primary" onClick={() => setPlaying(first)}>
                <Icon name="play" />
                {t("trailer")}
              </Button>
            )}
            <SaveButton movie={card} />
            <HideButton movie={card} />
            <MovieShare title={movie.title} path={`/movie/${movie.slug}`} />
          </>
        }
      />
      <MovieWatch movie={movie} />
      <MovieCast credits={movie.credits} />
      <MovieTrailers movie={movie} onPlay={setPlaying} />
      <MovieImages movie={movie} />
      {movie.collection !== null && <MovieCollection collection={movie.collection} />}
      {recommended.length > 0 && <Row title={t("recommendations")} movies={recommended} />}
      {similar.length > 0 && <Row title={t("similar")} movies={similar} />}
      <MovieFacts movie={movie} />
      {playing !== null && <TrailerPlayer trailer={playing} onClose={() => setPlaying(null)} />}
    </article>
  );
}
