import type { SearchBoxWords } from "./en";

export const fr: SearchBoxWords = {
  label: "Rechercher des films, des personnes et des sagas",
  short: "Rechercher",
  clear: "Effacer la recherche",
  recent: "Recherches récentes",
  suggestions: "Suggestions",
  all: "Tous les résultats pour « {words} »",
  person: "Personne",
  found: { one: "{count} suggestion", other: "{count} suggestions" },
};
