import type { SearchBoxWords } from "./en";

export const de: SearchBoxWords = {
  label: "Filme, Personen und Filmreihen suchen",
  short: "Suchen",
  clear: "Suche leeren",
  recent: "Letzte Suchen",
  suggestions: "Vorschläge",
  all: "Alle Ergebnisse für „{words}“",
  person: "Person",
  found: { one: "{count} Vorschlag", other: "{count} Vorschläge" },
};
