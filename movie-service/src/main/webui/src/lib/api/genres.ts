import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** All genres. */
export function genresQuery() {
  return queryOptions({
    queryKey: keyOf("genres", null),
    queryFn: ({ signal }) => getJson("/api/catalog/genres", { signal }),
    staleTime: 24 * 60 * 60_000,
  });
}

export function useGenres() {
  return useQuery(genresQuery());
}
