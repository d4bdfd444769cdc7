import { Link } from "react-router";
import { Picture } from "@/components/ui/picture";
import { Rating } from "@/components/ui/rating";
import { departmentName } from "@/lib/i18n/departments";
import { jobName } from "@/lib/i18n/jobs";
import { useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { usePrefetchMovie } from "@/lib/prefetch";
import type { FilmEntry } from "./filmography";
import { text } from "./text";

interface PersonFilmProps {
  entry: FilmEntry;
  /** Whether films of several departments are listed, so that each has to say which. */
  namesDepartments: boolean;
  showsYear: boolean;
}

/** A film of somebody's, and what they did for it. */
export function PersonFilm({ entry, namesDepartments, showsYear }: PersonFilmProps) {
  const t = useText(text);
  const { code } = useLocality();
  const prefetch = usePrefetchMovie();
  const { movie } = entry;

  const roles = entry.parts.map(({ department, roles: names }) => {
    if (department === "Acting") {
      return names.length > 0
        ? t("as", { role: names.join(" / ") })
        : namesDepartments
          ? departmentName(department, code)
          : "";
    }
    return names.map((job) => jobName(job, code)).join(", ");
  });
  const line = roles.filter((role) => role !== "").join(" · ");

  return (
    <li className="person-film">
      <Link
        to={`/movie/${movie.slug}`}
        onPointerEnter={() => prefetch(movie.id)}
        onFocus={() => prefetch(movie.id)}
      >
        <span className="person-film-poster">
          <Picture image={movie.poster} sizes="3.5rem" alt="" ratio={2 / 3} />
        </span>
        <span className="person-film-words">
          <span className="person-film-title">
            <bdi>{movie.title}</bdi>
            {showsYear && movie.year !== null && <small>{movie.year}</small>}
            <Rating score={movie.score} />
          </span>
          {line !== "" && (
            <span className="person-film-role" dir="auto">
              {line}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
