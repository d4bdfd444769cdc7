import { infiniteQueryOptions } from "@tanstack/react-query";
import { type Request, getJson, keyOf } from "@/lib/api/client";

/** What films can be filtered by, and their order; without the page. */
export type MovieFilters = Omit<NonNullable<Request<"/api/catalog/movies">["query"]>, "page">;

/** Films by filter, page after page. */
export function moviesQuery(filters: MovieFilters) {
  return infiniteQueryOptions({
    queryKey: keyOf("movies", filters),
    queryFn: ({ pageParam, signal }) =>
      getJson("/api/catalog/movies", { query: { ...filters, page: pageParam }, signal }),
    initialPageParam: 1,
    getNextPageParam: ({ page, totalPages }) => (page < totalPages ? page + 1 : undefined),
  });
}
