import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** How the service is doing, and whether it serves the sample catalog. */
export function statusQuery() {
  return queryOptions({
    queryKey: keyOf("status", null),
    queryFn: ({ signal }) => getJson("/api/status", { signal }),
    staleTime: 60_000,
  });
}

export function useStatus() {
  return useQuery(statusQuery());
}
