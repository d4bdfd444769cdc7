import { Icon } from "@/components/ui/icon";
import { Picture } from "@/components/ui/picture";
import type { MovieDetails } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";
import type { Trailer } from "./trailer-player";
import "./movie-trailers.css";

const kinds = {
  Trailer: "trailerKind",
  Teaser: "teaser",
  Clip: "clip",
  Featurette: "featurette",
  "Behind the Scenes": "behindScenes",
  Bloopers: "bloopers",
} as const;

function isKind(kind: string): kind is keyof typeof kinds {
  return Object.hasOwn(kinds, kind);
}

interface MovieTrailersProps {
  movie: MovieDetails;
  onPlay: (trailer: Trailer) => void;
}

/** The film's videos, each with one of the film's own pictures: YouTube's would ask YouTube. */
export function MovieTrailers({ movie, onPlay }: MovieTrailersProps) {
  const t = useText(text);
  if (movie.trailers.length === 0) {
    return null;
  }
  const { backdrops } = movie.gallery;
  return (
    <section className="movie-section" aria-labelledby="movie-trailers">
      <h2 id="movie-trailers">{t("trailers")}</h2>
      <ul className="trailers">
        {movie.trailers.map((trailer, place) => {
          const image = backdrops[place % Math.max(backdrops.length, 1)] ?? movie.backdrop;
          return (
            <li key={trailer.key} className="trailer">
              <button
                type="button"
                className="trailer-button"
                aria-label={t("playNamed", { name: trailer.name })}
                onClick={() => onPlay(trailer)}
              >
                {image !== null && <Picture image={image} sizes="20rem" alt="" ratio={16 / 9} />}
                <span className="trailer-play">
                  <Icon name="play" />
                </span>
              </button>
              <p className="line trailer-name" dir="auto">
                {trailer.name}
              </p>
              <p className="trailer-kind">
                {t(isKind(trailer.kind) ? kinds[trailer.kind] : "video")}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
