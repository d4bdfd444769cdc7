import type { Suggestion } from "@/lib/api/types";
import { searchAddress } from "./search-words";

/** A line below the search box that can be chosen. */
export type SearchOption =
  | { readonly kind: "recent"; readonly key: string; readonly to: string; readonly words: string }
  | { readonly kind: "all"; readonly key: string; readonly to: string; readonly words: string }
  | {
      readonly kind: "suggestion";
      readonly key: string;
      readonly to: string;
      readonly suggestion: Suggestion;
    };

/** Where a suggestion leads. */
export function addressOfSuggestion({ kind, slug }: Suggestion): string {
  return `/${kind}/${slug}`;
}

/** What was searched for before, while nothing is written; otherwise what may be meant. */
export function searchOptions(
  words: string,
  suggestions: readonly Suggestion[],
  recent: readonly string[],
): readonly SearchOption[] {
  if (words === "") {
    return recent.map((it) => ({
      kind: "recent",
      key: `recent-${it}`,
      to: searchAddress(it),
      words: it,
    }));
  }
  return [
    ...suggestions.map((suggestion) => ({
      kind: "suggestion" as const,
      key: `${suggestion.kind}-${suggestion.id}`,
      to: addressOfSuggestion(suggestion),
      suggestion,
    })),
    { kind: "all", key: "all", to: searchAddress(words), words },
  ];
}
