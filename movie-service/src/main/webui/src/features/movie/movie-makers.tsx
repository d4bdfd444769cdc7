import { Fragment, type ReactNode } from "react";
import { Link } from "react-router";
import type { MovieDetails } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

const MOST_WRITERS = 4;

interface Maker {
  id: number;
  slug: string;
  name: string;
}

function Makers({ title, people }: { title: string; people: Maker[] }): ReactNode {
  if (people.length === 0) {
    return null;
  }
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {people.map((person, place) => (
          <Fragment key={person.id}>
            {place > 0 && <span aria-hidden="true"> · </span>}
            <Link to={`/person/${person.slug}`} dir="auto">
              {person.name}
            </Link>
          </Fragment>
        ))}
      </dd>
    </div>
  );
}

/** Who directed and who wrote the film. */
export function MovieMakers({ credits }: { credits: MovieDetails["credits"] }) {
  const t = useText(text);
  return (
    <dl className="movie-makers">
      <Makers title={t("directedBy")} people={credits.directors} />
      <Makers title={t("writtenBy")} people={credits.writers.slice(0, MOST_WRITERS)} />
    </dl>
  );
}
