import type { FilmographyPart, MovieCard } from "@/lib/api/types";

/** What somebody did for one film, in all the departments that are shown. */
export interface FilmEntry {
  movie: MovieCard;
  parts: { department: string; roles: string[] }[];
}

/** Films of one year; without a year they are only announced. */
export interface YearGroup {
  year: number | null;
  entries: FilmEntry[];
}

export const filmOrders = ["newest", "oldest", "best"] as const;
export type FilmOrder = (typeof filmOrders)[number];

/** Each film once, with the parts of one department or, with null, of all of them. */
export function filmEntries(
  filmography: FilmographyPart[],
  department: string | null,
): FilmEntry[] {
  const entries = new Map<number, FilmEntry>();
  for (const part of filmography) {
    if (department === null || part.department === department) {
      for (const { movie, roles } of part.films) {
        const entry = entries.get(movie.id) ?? { movie, parts: [] };
        entry.parts.push({ department: part.department, roles });
        entries.set(movie.id, entry);
      }
    }
  }
  return [...entries.values()];
}

/** Years in their order, announced films where the future is; the best as one group. */
export function filmGroups(entries: FilmEntry[], order: FilmOrder): YearGroup[] {
  if (order === "best") {
    return entries.length === 0 ? [] : [{ year: null, entries: [...entries].sort(byScore) }];
  }
  const direction = order === "newest" ? -1 : 1;
  const groups = new Map<number | null, FilmEntry[]>();
  for (const entry of [...entries].sort((a, b) => direction * compareDates(a, b))) {
    const year = entry.movie.year;
    groups.set(year, [...(groups.get(year) ?? []), entry]);
  }
  return [...groups].map(([year, films]) => ({ year, entries: films }));
}

/** Few votes say little: such a score counts as if some had voted 6. */
function weight({ movie }: FilmEntry): number {
  const doubt = 50;
  return ((movie.score ?? 0) * movie.votes + 6 * doubt) / (movie.votes + doubt);
}

function byScore(a: FilmEntry, b: FilmEntry): number {
  return Number(b.movie.score !== null) - Number(a.movie.score !== null) || weight(b) - weight(a);
}

function compareDates(a: FilmEntry, b: FilmEntry): number {
  const [first, second] = [a.movie.releaseDate ?? "9999", b.movie.releaseDate ?? "9999"];
  return first < second ? -1 : first > second ? 1 : 0;
}
