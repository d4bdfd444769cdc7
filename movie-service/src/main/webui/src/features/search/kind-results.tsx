import { FilmGrid } from "@/components/films/film-grid";
import type { Found, Kind } from "./found";
import { CollectionResult, PersonResult } from "./result-card";

interface KindResultsProps {
  kind: Kind;
  found: Found;
  label: string;
  /** Shows the first few only. */
  most?: number;
}

/** The results of one kind. */
export function KindResults({ kind, found, label, most }: KindResultsProps) {
  if (kind === "movie") {
    return <FilmGrid movies={found.movie.slice(0, most)} label={label} />;
  }
  const cards =
    kind === "person"
      ? found.person.map((it) => ({ id: it.id, card: <PersonResult person={it} /> }))
      : found.collection.map((it) => ({ id: it.id, card: <CollectionResult collection={it} /> }));
  return (
    <ul
      className={`poster-grid result-grid ${most === undefined ? "result-grid-long" : ""}`}
      aria-label={label}
    >
      {cards.slice(0, most).map(({ id, card }, at) => (
        <li key={id} aria-posinset={at + 1} aria-setsize={cards.length}>
          {card}
        </li>
      ))}
    </ul>
  );
}
