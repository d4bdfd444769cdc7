/** The most characters that can be searched for. */
export const LONGEST_SEARCH = 100;

/** What the service can search for: no control characters, no blanks around it, not too much. */
export function searchWords(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .trim()
    .slice(0, LONGEST_SEARCH)
    .toWellFormed()
    .trim();
}

/** The address of a search. */
export function searchAddress(words: string): string {
  return words === "" ? "/search" : `/search?${new URLSearchParams({ q: words }).toString()}`;
}
