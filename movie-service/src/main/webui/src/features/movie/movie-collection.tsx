import { Link } from "react-router";
import { Picture } from "@/components/ui/picture";
import type { CollectionCard } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";
import "./movie-collection.css";

/** A banner that leads to the collection that the film belongs to. */
export function MovieCollection({ collection }: { collection: CollectionCard }) {
  const t = useText(text);
  return (
    <section className="movie-section" aria-labelledby="movie-collection">
      <Link className="movie-collection" to={`/collection/${collection.slug}`}>
        {collection.backdrop !== null && (
          <Picture
            image={collection.backdrop}
            sizes="(min-width: 80rem) 76rem, 96vw"
            alt=""
            ratio={collection.backdrop.aspectRatio}
          />
        )}
        <div className="movie-collection-words">
          <span className="movie-collection-kind">{t("partOf")}</span>
          <h2 id="movie-collection" className="movie-collection-name" dir="auto">
            {collection.name}
          </h2>
          <span className="movie-collection-open">{t("collectionOpen")}</span>
        </div>
      </Link>
    </section>
  );
}
