import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** A person with their films. */
export function personQuery(id: number) {
  return queryOptions({
    queryKey: keyOf("person", id),
    queryFn: ({ signal }) => getJson("/api/catalog/people/{id}", { path: { id }, signal }),
  });
}

export function usePerson(id: number) {
  return useQuery(personQuery(id));
}
