import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** The services that show films in a region; null: in the visitor's own. */
export function providersQuery(region: string | null = null) {
  return queryOptions({
    queryKey: keyOf("providers", region),
    queryFn: ({ signal }) =>
      getJson("/api/catalog/providers", { query: region ? { region } : {}, signal }),
    staleTime: 24 * 60 * 60_000,
  });
}

export function useProviders(region: string | null = null) {
  return useQuery(providersQuery(region));
}
