import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** Who this browser acts for, and whether one can sign in. */
export function visitorQuery() {
  return queryOptions({
    queryKey: keyOf("visitor", null),
    queryFn: ({ signal }) => getJson("/api/visitor", { signal }),
    staleTime: 0,
  });
}

export function useVisitor() {
  return useQuery(visitorQuery());
}
