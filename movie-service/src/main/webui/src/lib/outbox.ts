import { useSyncExternalStore } from "react";
import type { Library, ListName } from "@/lib/library";
import { readStored, writeStored } from "@/lib/storage";

/** A change of a list that the service has not confirmed yet. The last one of a film counts. */
export interface Pending {
  readonly name: ListName;
  readonly id: number;
  /** When the film was put on the list; null where it was taken off. */
  readonly since: string | null;
}

/** Whose things are to be deleted: somebody else may have signed in when the service hears of it. */
export interface Forgotten {
  /** As in `account`. */
  readonly account: string | null;
}

const CHANGES = "library-changes";
const KEPT = "library-kept";
const FORGOTTEN = "library-forgotten";
const ACCOUNT = "account";

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
const isText = (value: unknown): value is string => typeof value === "string";

const listeners = new Set<() => void>();

function isPending(value: unknown): value is Pending {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    (value.name === "list" || value.name === "hidden") &&
    "id" in value &&
    Number.isSafeInteger(value.id) &&
    "since" in value &&
    (value.since === null || typeof value.since === "string")
  );
}

function isWish(value: unknown): value is Forgotten {
  return (
    typeof value === "object" &&
    value !== null &&
    "account" in value &&
    (value.account === null || isText(value.account))
  );
}

/** What waits to be told to the service, the oldest first. */
export function pending(): readonly Pending[] {
  const found: unknown[] = readStored(CHANGES, isList, []);
  return found.filter(isPending);
}

function write(changes: readonly Pending[]) {
  writeStored(CHANGES, changes.length > 0 ? changes : null);
  listeners.forEach((listener) => listener());
}

function isSameFilm(one: Pending, other: Pending): boolean {
  return one.name === other.name && one.id === other.id;
}

function note(change: Pending) {
  write([...pending().filter((one) => !isSameFilm(one, change)), change]);
}

/** To be told what the service has confirmed; a change that came after it goes on waiting. */
export function settle(done: readonly Pending[]) {
  write(
    pending().filter((one) => !done.some((it) => isSameFilm(one, it) && it.since === one.since)),
  );
}

/** Whether the service keeps these lists too, so that it has to be asked for them. */
export function isKept(): boolean {
  return readStored(KEPT, isFlag, false);
}

export function setKept(kept: boolean) {
  writeStored(KEPT, kept ? true : null);
  listeners.forEach((listener) => listener());
}

/** Whose the lists here are, if they signed in; null for those of nobody in particular. */
export function account(): string | null {
  return readStored(ACCOUNT, isText, null);
}

export function setAccount(signedIn: string | null) {
  if (signedIn === account()) return;
  writeStored(ACCOUNT, signedIn);
  listeners.forEach((listener) => listener());
}

/** The visitor's wish that the service delete what it keeps of them; null where there is none. */
export function forgotten(): Forgotten | null {
  return readStored(FORGOTTEN, isWish, null);
}

export function setForgotten(wish: Forgotten | null) {
  writeStored(FORGOTTEN, wish);
  listeners.forEach((listener) => listener());
}

/** Calls back after each change of what waits, or of whether the service keeps the lists. */
export function onOutbox(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function isShared(): boolean {
  return isKept() && pending().length === 0;
}

/** Whether the service has all that is here; the component renders again when that changes. */
export function useIsShared(): boolean {
  return useSyncExternalStore(onOutbox, isShared);
}

/** The same lists, whose changes are noted for the service. */
export function noted(library: Library): Library {
  const find = (name: ListName, id: number) =>
    library.read()[name].find((kept) => kept.movie.id === id);
  return {
    ...library,
    put(name, movie, since) {
      const other = name === "list" ? "hidden" : "list";
      const wasOnOther = find(other, movie.id) !== undefined;
      library.put(name, movie, since);
      if (wasOnOther) note({ name: other, id: movie.id, since: null });
      note({ name, id: movie.id, since: find(name, movie.id)?.since ?? null });
    },
    remove(name, id) {
      library.remove(name, id);
      note({ name, id, since: null });
    },
  };
}
