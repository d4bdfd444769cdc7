import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, keyOf } from "@/lib/api/client";

/** The home page: the hero and all rows. */
export function homeQuery() {
  return queryOptions({
    queryKey: keyOf("home", null),
    queryFn: ({ signal }) => getJson("/api/catalog/home", { signal }),
  });
}

export function useHome() {
  return useQuery(homeQuery());
}
