import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** The browsers that may act for this visitor, the last used first. */
export function sessionsQuery() {
  return queryOptions({
    queryKey: keyOf("sessions", null),
    queryFn: ({ signal }) => getJson("/api/visitor/sessions", { signal }),
    staleTime: 0,
  });
}

export function useSessions() {
  return useQuery(sessionsQuery());
}
