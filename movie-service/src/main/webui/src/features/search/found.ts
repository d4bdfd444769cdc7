import type { CollectionCard, MovieCard, PersonCard, SearchPage } from "@/lib/api/types";

/** What a search found, by kind, each once. */
export interface Found {
  readonly movie: readonly MovieCard[];
  readonly person: readonly PersonCard[];
  readonly collection: readonly CollectionCard[];
}

export const KINDS = ["movie", "person", "collection"] as const;
export type Kind = (typeof KINDS)[number];

/** Sorts the results of one or more pages by their kind. */
export function foundIn(pages: readonly SearchPage[]): Found {
  const results = pages.flatMap((page) => page.results);
  return {
    movie: once(results.map((it) => it.movie)),
    person: once(results.map((it) => it.person)),
    collection: once(results.map((it) => it.collection)),
  };
}

function once<T extends { readonly id: number }>(values: readonly (T | null)[]): readonly T[] {
  const known = new Map<number, T>();
  for (const value of values) {
    if (value !== null && !known.has(value.id)) {
      known.set(value.id, value);
    }
  }
  return [...known.values()];
}

/** How many of a kind there are; null where that could not be had, or was not asked. */
export function countOf(page: SearchPage | undefined, kind: Kind): number | null {
  const counts = page?.counts;
  if (counts === undefined) {
    return null;
  }
  return { movie: counts.movies, person: counts.people, collection: counts.collections }[kind];
}
