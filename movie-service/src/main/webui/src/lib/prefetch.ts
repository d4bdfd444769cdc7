import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { movieQuery } from "@/lib/api/movie";

/** Resting on a film for so long, in milliseconds, means that somebody may open it. */
const INTENT = 80;

/** One for all cards: a pointer that moves on gives up the film that it passed. */
let timer: ReturnType<typeof setTimeout> | undefined;

/** What the page of a film needs besides the film; the router says how to load it. */
let loadMoviePage: () => Promise<unknown> = () => Promise.resolve();

export function setMoviePageLoader(load: () => Promise<unknown>) {
  loadMoviePage = load;
}

/** Whether the visitor's device asked to be spared what nobody has asked for yet. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  return (
    typeof connection === "object" &&
    connection !== null &&
    "saveData" in connection &&
    connection.saveData === true
  );
}

/** Asks for a film's document and its page's code; failures are found out on the page itself. */
export function prefetchMovie(client: QueryClient, id: number) {
  if (!savesData()) {
    client.query(movieQuery(id)).catch(() => undefined);
    loadMoviePage().catch(() => undefined);
  }
}

/**
 * To be called with a film's id when the pointer or the focus comes to it: fetches the film unless
 * another one follows at once.
 */
export function usePrefetchMovie(): (id: number) => void {
  const client = useQueryClient();
  return useCallback(
    (id: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => prefetchMovie(client, id), INTENT);
    },
    [client],
  );
}
