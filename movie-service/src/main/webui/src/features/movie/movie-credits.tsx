import { Link } from "react-router";
import type { MovieDetails } from "@/lib/api/types";
import { departmentName } from "@/lib/i18n/departments";
import { jobName } from "@/lib/i18n/jobs";
import { type LanguageCode, useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

interface Credit {
  id: number;
  slug: string;
  name: string;
  roles: string;
}

interface Part {
  name: string;
  people: Credit[];
}

/** The cast, then the crew by department in the order in which the film names them. */
function partsOf(credits: MovieDetails["credits"], cast: string, code: LanguageCode): Part[] {
  const departments = new Map<string, Credit[]>();
  for (const { id, slug, name, department, jobs } of credits.crew) {
    const roles = jobs.map((job) => jobName(job, code)).join(", ");
    const people = departments.get(department) ?? [];
    departments.set(department, [...people, { id, slug, name, roles }]);
  }
  const actors = credits.cast.map(({ id, slug, name, character }) => ({
    id,
    slug,
    name,
    roles: character ?? "",
  }));
  const crew = [...departments].map(([department, people]) => ({
    name: departmentName(department, code),
    people,
  }));
  return actors.length > 0 ? [{ name: cast, people: actors }, ...crew] : crew;
}

/** Everybody who made the film. */
export function MovieCredits({ credits }: { credits: MovieDetails["credits"] }) {
  const t = useText(text);
  const { code } = useLocality();
  return (
    <div className="movie-credits">
      {partsOf(credits, t("cast"), code).map((part) => (
        <section key={part.name} className="movie-credits-part">
          <h3>{part.name}</h3>
          <ul>
            {part.people.map((person, place) => (
              <li key={`${person.id}-${place}`}>
                <Link to={`/person/${person.slug}`} dir="auto">
                  {person.name}
                </Link>
                <span dir="auto">{person.roles}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
