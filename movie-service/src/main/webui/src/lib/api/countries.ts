import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** All countries. */
export function countriesQuery() {
  return queryOptions({
    queryKey: keyOf("countries", null),
    queryFn: ({ signal }) => getJson("/api/catalog/countries", { signal }),
    staleTime: 24 * 60 * 60_000,
  });
}

export function useCountries() {
  return useQuery(countriesQuery());
}
