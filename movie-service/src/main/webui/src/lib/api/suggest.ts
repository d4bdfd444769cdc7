import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** What to suggest to somebody who is still typing; nothing is asked where the text is empty. */
export function suggestQuery(q: string) {
  return queryOptions({
    queryKey: keyOf("suggest", q),
    queryFn: ({ signal }) => getJson("/api/catalog/suggest", { query: { q }, signal }),
    placeholderData: keepPreviousData,
    enabled: q !== "",
  });
}

export function useSuggest(q: string) {
  return useQuery(suggestQuery(q));
}
