import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

export type SearchType = "all" | "movie" | "person" | "collection";

export interface SearchArgs {
  /** 1 to 100 characters; nothing is asked where it is empty. */
  q: string;
  type: SearchType;
}

/** Films, people and collections by name, page after page. */
export function searchQuery({ q, type }: SearchArgs) {
  return infiniteQueryOptions({
    queryKey: keyOf("search", { q, type }),
    queryFn: ({ pageParam, signal }) =>
      getJson("/api/catalog/search", { query: { q, type, page: pageParam }, signal }),
    initialPageParam: 1,
    getNextPageParam: ({ page, totalPages }) => (page < totalPages ? page + 1 : undefined),
    placeholderData: keepPreviousData,
    enabled: q !== "",
  });
}

export function useSearch(args: SearchArgs) {
  return useInfiniteQuery(searchQuery(args));
}
