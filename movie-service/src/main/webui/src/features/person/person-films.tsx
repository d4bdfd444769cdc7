import { useEffect } from "react";
import { useSearchParams } from "react-router";
import type { FilmographyPart } from "@/lib/api/types";
import { departmentName } from "@/lib/i18n/departments";
import { useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { type FilmOrder, filmEntries, filmGroups, filmOrders } from "./filmography";
import { PersonFilm } from "./person-film";
import { text } from "./text";
import "./person-films.css";

function isOrder(value: string | null): value is FilmOrder {
  return filmOrders.some((order) => order === value);
}

/** All films by year, of one department or all; which ones is in the address. */
export function PersonFilms({ filmography }: { filmography: FilmographyPart[] }) {
  const t = useText(text);
  const { code } = useLocality();
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get("department");
  const department = filmography.some((part) => part.department === asked) ? asked : null;
  const sort = parameters.get("sort");
  const order = isOrder(sort) ? sort : "newest";
  const entries = filmEntries(filmography, department);

  // What the address asks for in vain leaves it.
  const isVain = asked !== department || (sort !== null && !isOrder(sort));
  useEffect(() => {
    if (isVain) {
      const kept = new URLSearchParams(parameters);
      kept.delete("department");
      kept.delete("sort");
      setParameters(kept, { replace: true, preventScrollReset: true });
    }
  }, [isVain, parameters, setParameters]);

  const change = (name: string, value: string | null) => {
    const next = new URLSearchParams(parameters);
    if (value === null) {
      next.delete(name);
    } else {
      next.set(name, value);
    }
    setParameters(next, { replace: true, preventScrollReset: true });
  };
  const choices = [
    { value: null, name: t("all"), count: filmEntries(filmography, null).length },
    ...filmography.map((part) => ({
      value: part.department,
      name: departmentName(part.department, code),
      count: part.films.length,
    })),
  ];

  return (
    <section className="person-section" aria-labelledby="person-films">
      <header className="person-films-head">
        <h2 id="person-films">
          {t("filmography")} <small>{t("films", { count: entries.length })}</small>
        </h2>
        {entries.length > 1 && (
          <label className="person-sort">
            <span>{t("sort")}</span>
            <select
              value={order}
              onChange={(event) =>
                change("sort", event.target.value === "newest" ? null : event.target.value)
              }
            >
              {filmOrders.map((value) => (
                <option key={value} value={value}>
                  {t(value)}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      {filmography.length > 1 && (
        <div className="person-departments" role="group" aria-label={t("roleFilter")}>
          {choices.map(({ value, name, count }) => (
            <button
              key={value ?? ""}
              type="button"
              className="person-department-choice"
              aria-pressed={value === department}
              onClick={() => change("department", value)}
            >
              {name} <small>{count}</small>
            </button>
          ))}
        </div>
      )}
      {entries.length === 0 && <p>{t("noFilms")}</p>}
      {filmGroups(entries, order).map(({ year, entries: films }) => (
        <div key={year ?? "none"} className="person-year">
          {order !== "best" && <h3>{year ?? t("announced")}</h3>}
          <ul>
            {films.map((entry) => (
              <PersonFilm
                key={entry.movie.id}
                entry={entry}
                namesDepartments={department === null && filmography.length > 1}
                showsYear={order === "best"}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
