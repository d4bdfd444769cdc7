import { useMemo, useSyncExternalStore } from "react";
import type { MovieCard } from "@/lib/api/types";
import { localLibrary } from "@/lib/local-library";
import { noted } from "@/lib/outbox";

/** What somebody wants to see, and what they never want to be shown again. */
export type ListName = "list" | "hidden";

/** A film on one of the lists. */
export interface Kept {
  readonly movie: MovieCard;
  /** ISO 8601, when it was put there. */
  readonly since: string;
}

/** Both lists, the newest first. A film is on one of them at most. */
export type Lists = Readonly<Record<ListName, readonly Kept[]>>;

/** Where the lists are: in this browser, which the service follows (see lib/sync). */
export interface Library {
  /** The lists of now; the same object until something changes. */
  read: () => Lists;
  /** @param since now, unless it was there before */
  put: (name: ListName, movie: MovieCard, since?: string) => void;
  remove: (name: ListName, id: number) => void;
  /** Calls back after each change, also one made in another tab. Returns what ends that. */
  subscribe: (listener: () => void) => () => void;
}

/** What this browser keeps; to be changed through `library`, so that the service hears of it. */
export const local = localLibrary();

export const library: Library = noted(local);

/** What was done last, so that it can be told and taken back. */
export interface Deed {
  readonly what: "saved" | "unsaved" | "hidden" | "shown";
  readonly movie: MovieCard;
  readonly undo: () => void;
}

const deeds: Record<ListName, { put: Deed["what"]; removed: Deed["what"] }> = {
  list: { put: "saved", removed: "unsaved" },
  hidden: { put: "hidden", removed: "shown" },
};

let deed: Deed | null = null;
const deedListeners = new Set<() => void>();

function setDeed(next: Deed | null) {
  deed = next;
  deedListeners.forEach((listener) => listener());
}

function find(lists: Lists, name: ListName, id: number): Kept | undefined {
  return lists[name].find((kept) => kept.movie.id === id);
}

/** Puts a film on a list, or takes it off. `undo` restores what was before. */
export function toggle(name: ListName, movie: MovieCard) {
  const other = name === "list" ? "hidden" : "list";
  const was = find(library.read(), name, movie.id);
  const wasOnOther = find(library.read(), other, movie.id);
  if (was) {
    library.remove(name, movie.id);
  } else {
    library.put(name, movie);
  }
  const undo = () => {
    if (was) {
      library.put(name, was.movie, was.since);
    } else if (wasOnOther) {
      library.put(other, wasOnOther.movie, wasOnOther.since);
    } else {
      library.remove(name, movie.id);
    }
    setDeed(null);
  };
  setDeed({ what: was ? deeds[name].removed : deeds[name].put, movie, undo });
}

export function forgetDeed() {
  setDeed(null);
}

function subscribeDeed(listener: () => void) {
  deedListeners.add(listener);
  return () => {
    deedListeners.delete(listener);
  };
}

/** What was done last in this tab; null when it was taken back or has been told for long enough. */
export function lastDeed(): Deed | null {
  return deed;
}

/** The last deed; the component renders again when it changes. */
export function useLastDeed(): Deed | null {
  return useSyncExternalStore(subscribeDeed, lastDeed);
}

/** The lists; the component renders again when they change. */
export function useLibrary() {
  const lists = useSyncExternalStore(library.subscribe, library.read);
  return useMemo(
    () => ({
      has: (name: ListName, id: number) => find(lists, name, id) !== undefined,
      items: (name: ListName) => lists[name],
      toggle,
    }),
    [lists],
  );
}

/** Those of the films that the visitor has not hidden. */
export function useVisible<M extends { readonly id: number }>(movies: readonly M[]): readonly M[] {
  const { hidden } = useSyncExternalStore(library.subscribe, library.read);
  return useMemo(() => {
    if (hidden.length === 0) return movies;
    const ids = new Set(hidden.map((kept) => kept.movie.id));
    return movies.filter((movie) => !ids.has(movie.id));
  }, [movies, hidden]);
}
