import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/lib/api/client";

const MINUTE = 60_000;

/** What may be different the next time: the service was away, or asked for patience. */
function isPassing(error: unknown): boolean {
  return !(error instanceof ApiError) || error.reason === "unavailable" || error.reason === "busy";
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * MINUTE,
        gcTime: 30 * MINUTE,
        retry: (failures, error) => failures < 1 && isPassing(error),
        refetchOnWindowFocus: false,
        // Without a network the service worker still answers, or an error says so at once.
        networkMode: "always",
      },
    },
  });
}
