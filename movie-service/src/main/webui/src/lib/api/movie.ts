import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** A film with everything that its page tells. */
export function movieQuery(id: number) {
  return queryOptions({
    queryKey: keyOf("movie", id),
    queryFn: ({ signal }) => getJson("/api/catalog/movies/{id}", { path: { id }, signal }),
  });
}

export function useMovie(id: number) {
  return useQuery(movieQuery(id));
}
