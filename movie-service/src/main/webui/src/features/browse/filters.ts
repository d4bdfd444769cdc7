import type { MovieFilters } from "@/lib/api/movies";

/** What films are browsed by; null and empty lists mean that it does not matter. */
export interface Filters {
  readonly genres: readonly number[];
  /** Whether a film needs all of the genres, or any one of them. */
  readonly genreMatch: GenreMatch;
  readonly withoutGenres: readonly number[];
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly scoreFrom: number | null;
  readonly scoreTo: number | null;
  readonly minVotes: number | null;
  /** Minutes. */
  readonly runtimeFrom: number | null;
  /** Minutes. */
  readonly runtimeTo: number | null;
  /** ISO 639-1. */
  readonly originalLanguage: string | null;
  readonly certifications: readonly string[];
  /** ISO 3166-1; set wherever certifications are. */
  readonly certificationCountry: string | null;
  readonly providers: readonly number[];
  /** ISO 3166-1; the visitor's own region where it is null. */
  readonly providerRegion: string | null;
  /** As in the address: ids with commas (all) or bars (any) between them. */
  readonly people: string | null;
  /** As in the address: ids with commas (all) or bars (any) between them. */
  readonly keywords: string | null;
  readonly sort: Sort;
}

export type GenreMatch = "all" | "any";

export const SORTS = [
  "popular",
  "best",
  "newest",
  "oldest",
  "most-voted",
  "revenue",
  "title",
] as const;
export type Sort = (typeof SORTS)[number];

export const NO_FILTERS: Filters = {
  genres: [],
  genreMatch: "all",
  withoutGenres: [],
  yearFrom: null,
  yearTo: null,
  scoreFrom: null,
  scoreTo: null,
  minVotes: null,
  runtimeFrom: null,
  runtimeTo: null,
  originalLanguage: null,
  certifications: [],
  certificationCountry: null,
  providers: [],
  providerRegion: null,
  people: null,
  keywords: null,
  sort: "popular",
};

/** Bounds of the ranges, both included; the same as the service's. */
export const BOUNDS = {
  year: { least: 1870, most: 2100 },
  score: { least: 0, most: 10 },
  runtime: { least: 0, most: 1000 },
} as const;

/** The most genres, or providers, that can be asked for at once. */
export const MOST_IDS = 20;
export const MOST_CERTIFICATIONS = 5;

/** The filters as parameters of the service's API; what does not matter is left out. */
export function requestOf(filters: Filters): MovieFilters {
  const certified = filters.certifications.length > 0;
  const offered = filters.providers.length > 0;
  return given({
    genres: filters.genres.join(filters.genreMatch === "all" ? "," : "|"),
    withoutGenres: filters.withoutGenres.join(","),
    yearFrom: filters.yearFrom,
    yearTo: filters.yearTo,
    scoreFrom: filters.scoreFrom,
    scoreTo: filters.scoreTo,
    minVotes: filters.minVotes,
    runtimeFrom: filters.runtimeFrom,
    runtimeTo: filters.runtimeTo,
    originalLanguage: filters.originalLanguage,
    certificationCountry: certified ? filters.certificationCountry : null,
    certification: filters.certifications.join("|"),
    providerRegion: offered ? filters.providerRegion : null,
    providers: filters.providers.join("|"),
    people: filters.people,
    keywords: filters.keywords,
    sort: filters.sort === NO_FILTERS.sort ? null : filters.sort,
  });
}

/** The filters as parameters of the address: the same names, so equal filters are equal there. */
export function writeFilters(filters: Filters): URLSearchParams {
  const entries = Object.entries(requestOf(filters));
  return new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], null> };

function given<T extends Record<string, string | number | null>>(values: T): Given<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== null && value !== "");
  return Object.fromEntries(entries) as Given<T>;
}

/** What shall be different; what depends on the filters must be told from those of that moment. */
export type FilterChange = Partial<Filters> | ((now: Filters) => Partial<Filters>);

/** The values with one added, or taken out where it was among them. */
export function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((it) => it !== value) : [...values, value];
}

/** Takes a genre in or out; a genre is never both wanted and unwanted. */
export function withGenre(filters: Filters, genre: number): Filters {
  return {
    ...filters,
    genres: toggled(filters.genres, genre),
    withoutGenres: filters.withoutGenres.filter((it) => it !== genre),
  };
}

/** Shuts a genre out, or no longer; a genre is never both wanted and unwanted. */
export function withoutGenre(filters: Filters, genre: number): Filters {
  return {
    ...filters,
    genres: filters.genres.filter((it) => it !== genre),
    withoutGenres: toggled(filters.withoutGenres, genre),
  };
}

/** Takes all filters away and keeps the order. */
export function cleared(filters: Filters): Filters {
  return { ...NO_FILTERS, sort: filters.sort };
}
