import type { Word } from "@/lib/i18n/use-text";

/** The person page's words. */
export const en = {
  portrait: "Portrait of {name}",
  born: "Born",
  died: "Died",
  age: "aged {age}",
  place: "Place of birth",
  alsoKnownAs: "Also known as",
  biography: "Life",
  noBiography: "Nobody has written about this person yet.",
  readMore: "Read on",
  readLess: "Show less",
  knownFor: "Best known for",
  filmography: "Filmography",
  noFilms: "No films are known.",
  all: "All",
  roleFilter: "Show films by department",
  sort: "Order",
  newest: "Newest first",
  oldest: "Oldest first",
  best: "Best first",
  announced: "Announced",
  as: "as {role}",
  photos: "Photos",
  photoOf: "Photo of {name}",
  links: "Elsewhere",
  homepage: "Official site",
  films: { one: "{count} film", other: "{count} films" },
};

/** The person page's words in another language. */
export type PersonWords = Record<keyof typeof en, Word>;
