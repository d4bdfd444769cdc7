import { useGenres } from "@/lib/api/genres";
import { useText } from "@/lib/i18n/use-text";
import { ChoiceState } from "./choice-state";
import { type Filters, type GenreMatch, MOST_IDS, withGenre, withoutGenre } from "./filters";
import { text } from "./text";
import type { SetFilters } from "./use-filters";

interface GenreFilterProps {
  filters: Filters;
  onChange: SetFilters;
}

/** Genres that a film must have, and ones that it must not have. */
export function GenreFilter({ filters, onChange }: GenreFilterProps) {
  const t = useText(text);
  const genres = useGenres();
  return (
    <fieldset className="filter genres">
      <legend>{t("genres")}</legend>
      <ChoiceState query={genres} />
      <ul className="chips">
        {genres.data?.map(({ id, name }) => (
          <li key={id} className="genre">
            <button
              type="button"
              className="chip genre-with"
              aria-label={t("withGenre", { name })}
              aria-pressed={filters.genres.includes(id)}
              disabled={filters.genres.length >= MOST_IDS && !filters.genres.includes(id)}
              onClick={() => onChange((now) => withGenre(now, id))}
            >
              <span dir="auto">{name}</span>
            </button>
            <button
              type="button"
              className="chip genre-without"
              aria-label={t("withoutGenre", { name })}
              title={t("withoutGenre", { name })}
              aria-pressed={filters.withoutGenres.includes(id)}
              onClick={() => onChange((now) => withoutGenre(now, id))}
            >
              <span aria-hidden="true">−</span>
            </button>
          </li>
        ))}
      </ul>
      {filters.genres.length > 1 && (
        <div className="genre-match" role="group" aria-label={t("genreMatch")}>
          <span aria-hidden="true">{t("genreMatch")}</span>
          {(["all", "any"] satisfies GenreMatch[]).map((match) => (
            <button
              key={match}
              type="button"
              className="chip"
              aria-pressed={filters.genreMatch === match}
              onClick={() => onChange({ genreMatch: match })}
            >
              {t(match === "all" ? "genreMatchAll" : "genreMatchAny")}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
