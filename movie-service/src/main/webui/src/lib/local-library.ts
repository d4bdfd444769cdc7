import type { Image, MovieCard } from "@/lib/api/types";
import type { Kept, Library, ListName, Lists } from "@/lib/library";
import { onStoredElsewhere, readStored, writeStored } from "@/lib/storage";

const KEY = "library";
const NOTHING: Lists = { list: [], hidden: [] };

type Fields = Record<string, unknown>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function orNull(value: unknown, type: "number" | "string"): boolean {
  return value === null || typeof value === type;
}

function isImage(value: unknown): value is Image {
  return (
    isObject(value) &&
    typeof value["src"] === "string" &&
    typeof value["placeholder"] === "string" &&
    typeof value["aspectRatio"] === "number" &&
    Array.isArray(value["srcset"]) &&
    value["srcset"].every(
      (one) => isObject(one) && typeof one["url"] === "string" && typeof one["width"] === "number",
    )
  );
}

function isMovie(value: unknown): value is MovieCard {
  return (
    isObject(value) &&
    Number.isSafeInteger(value["id"]) &&
    typeof value["slug"] === "string" &&
    typeof value["title"] === "string" &&
    typeof value["votes"] === "number" &&
    Array.isArray(value["genreIds"]) &&
    orNull(value["year"], "number") &&
    orNull(value["score"], "number") &&
    orNull(value["releaseDate"], "string") &&
    (value["poster"] === null || isImage(value["poster"]))
  );
}

function isKept(value: unknown): value is Kept {
  return isObject(value) && typeof value["since"] === "string" && isMovie(value["movie"]);
}

/** The lists as they were stored; what cannot be a film is left out, the others stay. */
export function validLists(value: unknown): Lists {
  if (!isObject(value)) return NOTHING;
  const part = (name: ListName) => {
    const found: unknown = value[name];
    return Array.isArray(found) ? found.filter(isKept) : [];
  };
  return { list: part("list"), hidden: part("hidden") };
}

export interface LocalLibrary extends Library {
  /** Takes over what another place keeps. */
  replace: (lists: Lists) => void;
}

/** The lists in this browser's storage, where all its tabs see them. */
export function localLibrary(): LocalLibrary {
  let lists: Lists | null = null;
  const listeners = new Set<() => void>();

  const stored = () => validLists(readStored(KEY, isObject, null));
  const read = () => (lists ??= stored());
  const tell = () => listeners.forEach((listener) => listener());
  const without = (name: ListName, id: number) =>
    read()[name].filter((kept) => kept.movie.id !== id);
  const write = (next: Lists) => {
    lists = next;
    writeStored(KEY, next);
    tell();
  };
  onStoredElsewhere(KEY, () => {
    lists = stored();
    tell();
  });

  return {
    read,
    replace: write,
    put(name, movie, since = new Date().toISOString()) {
      const rest = { list: without("list", movie.id), hidden: without("hidden", movie.id) };
      const part = [{ movie: cardOf(movie), since }, ...rest[name]];
      write({ ...rest, [name]: part.sort((a, b) => (a.since < b.since ? 1 : -1)) });
    },
    remove(name, id) {
      write({ ...read(), [name]: without(name, id) });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Only what a card shows, also where a whole film was handed in. */
function cardOf(movie: MovieCard): MovieCard {
  const { id, slug, title, releaseDate, year, score, votes, genreIds, poster } = movie;
  return { id, slug, title, releaseDate, year, score, votes, genreIds, poster };
}
