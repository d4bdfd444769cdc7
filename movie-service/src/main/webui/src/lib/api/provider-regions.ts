import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** The countries whose services are known. */
export function providerRegionsQuery() {
  return queryOptions({
    queryKey: keyOf("providerRegions", null),
    queryFn: ({ signal }) => getJson("/api/catalog/providers/regions", { signal }),
    staleTime: 24 * 60 * 60_000,
  });
}

export function useProviderRegions() {
  return useQuery(providerRegionsQuery());
}
