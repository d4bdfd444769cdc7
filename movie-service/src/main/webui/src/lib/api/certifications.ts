import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** The certifications of every country. */
export function certificationsQuery() {
  return queryOptions({
    queryKey: keyOf("certifications", null),
    queryFn: ({ signal }) => getJson("/api/catalog/certifications", { signal }),
    staleTime: 24 * 60 * 60_000,
  });
}

export function useCertifications() {
  return useQuery(certificationsQuery());
}
