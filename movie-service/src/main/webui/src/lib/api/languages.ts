import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** All languages that films are made in. */
export function languagesQuery() {
  return queryOptions({
    queryKey: keyOf("languages", null),
    queryFn: ({ signal }) => getJson("/api/catalog/languages", { signal }),
    staleTime: 24 * 60 * 60_000,
  });
}

export function useLanguages() {
  return useQuery(languagesQuery());
}
