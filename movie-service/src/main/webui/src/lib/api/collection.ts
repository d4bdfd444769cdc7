import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** A collection with its films. */
export function collectionQuery(id: number) {
  return queryOptions({
    queryKey: keyOf("collection", id),
    queryFn: ({ signal }) => getJson("/api/catalog/collections/{id}", { path: { id }, signal }),
  });
}

export function useCollection(id: number) {
  return useQuery(collectionQuery(id));
}
