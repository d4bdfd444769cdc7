import { Picture } from "@/components/ui/picture";
import type { CollectionDetails } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { CollectionFilm } from "./collection-film";
import { CollectionStats } from "./collection-stats";
import { text } from "./text";

/** A collection: what it is, how long it takes, and its films in order. */
export function CollectionView({ collection }: { collection: CollectionDetails }) {
  const t = useText(text);
  const { name, overview, backdrop, poster, movies } = collection;
  return (
    <article className="collection">
      <header className="collection-hero">
        {backdrop !== null && (
          <div className="collection-backdrop" aria-hidden="true">
            <Picture
              image={backdrop}
              sizes="100vw"
              alt=""
              ratio={backdrop.aspectRatio}
              priority
              blur
            />
          </div>
        )}
        <div className="collection-head">
          <div className="collection-poster">
            <Picture
              image={poster}
              sizes="(min-width: 56rem) 16rem, 8rem"
              alt={t("poster", { name })}
              ratio={2 / 3}
              fallback={name}
              priority
            />
          </div>
          <div className="collection-words">
            <p className="collection-kind">{t("kind")}</p>
            <h1 className="collection-name" dir="auto">
              {name}
            </h1>
            {overview !== null && (
              <p className="collection-overview" dir="auto">
                {overview}
              </p>
            )}
          </div>
          <CollectionStats collection={collection} />
        </div>
      </header>
      <section className="collection-films" aria-labelledby="collection-films">
        <h2 id="collection-films">{t("order")}</h2>
        {movies.length === 0 ? (
          <p>{t("noFilms")}</p>
        ) : (
          <ol>
            {movies.map((movie, at) => (
              <CollectionFilm key={movie.id} movie={movie} place={at + 1} />
            ))}
          </ol>
        )}
      </section>
    </article>
  );
}
