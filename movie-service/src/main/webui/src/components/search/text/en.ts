import type { Word } from "@/lib/i18n/use-text";

export const en = {
  label: "Search films, people and collections",
  short: "Search",
  clear: "Clear the search",
  recent: "Recent searches",
  suggestions: "Suggestions",
  all: "All results for “{words}”",
  person: "Person",
  found: { one: "{count} suggestion", other: "{count} suggestions" },
};

export type SearchBoxWords = Record<keyof typeof en, Word>;
