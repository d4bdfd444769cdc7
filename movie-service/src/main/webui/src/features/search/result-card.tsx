import { Link } from "react-router";
import { posterSizes } from "@/components/ui/poster-card";
import { Picture } from "@/components/ui/picture";
import type { CollectionCard, PersonCard } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

export function PersonResult({ person }: { person: PersonCard }) {
  const t = useText(text);
  const format = useFormat();
  const { knownFor } = person;
  return (
    <Link className="result-card" to={`/person/${person.slug}`}>
      <Picture
        className="result-picture"
        image={person.photo}
        sizes={posterSizes}
        ratio={2 / 3}
        alt=""
        fallback={person.name}
      />
      <span className="result-name" dir="auto">
        {person.name}
      </span>
      {knownFor.length > 0 && (
        <span className="result-note" dir="auto">
          {t("knownFor", { titles: format.list(knownFor.slice(0, 2)) })}
        </span>
      )}
    </Link>
  );
}

export function CollectionResult({ collection }: { collection: CollectionCard }) {
  return (
    <Link className="result-card" to={`/collection/${collection.slug}`}>
      <Picture
        className="result-picture"
        image={collection.poster}
        sizes={posterSizes}
        ratio={2 / 3}
        alt=""
        fallback={collection.name}
      />
      <span className="result-name" dir="auto">
        {collection.name}
      </span>
    </Link>
  );
}
