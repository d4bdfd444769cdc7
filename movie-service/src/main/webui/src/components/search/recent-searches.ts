import { useSyncExternalStore } from "react";
import { onStoredElsewhere, readStored, writeStored } from "@/lib/storage";

const NAME = "recent-searches";
const MOST = 8;
const LONGEST = 100;

const listeners = new Set<() => void>();
let current: readonly string[] | null = null;

function isWords(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST &&
    value.every((it) => typeof it === "string" && it !== "" && it.length <= LONGEST)
  );
}

function read(): readonly string[] {
  current ??= readStored(NAME, isWords, []);
  return current;
}

function change(next: readonly string[] | null) {
  current = next;
  listeners.forEach((listener) => listener());
}

function keep(next: readonly string[]) {
  writeStored(NAME, next.length === 0 ? null : next);
  change(next);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  const end = onStoredElsewhere(NAME, () => change(null));
  return () => {
    listeners.delete(listener);
    end();
  };
}

/** What somebody has searched for in this browser, the latest first; it never leaves it. */
export function useRecentSearches(): readonly string[] {
  return useSyncExternalStore(subscribe, read);
}

/** Keeps the words of a search that led somewhere. */
export function rememberSearch(words: string) {
  const text = words.trim();
  if (text !== "" && text.length <= LONGEST) {
    const same = (it: string) => it.toLowerCase() === text.toLowerCase();
    keep([text, ...read().filter((it) => !same(it))].slice(0, MOST));
  }
}

export function forgetSearches() {
  keep([]);
}
