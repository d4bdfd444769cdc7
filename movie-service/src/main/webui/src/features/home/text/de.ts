import type { HomeWords } from "./en";

export const de: HomeWords = {
  heading: "Filme für dich",
  description: "Filme für deinen Abend: was läuft, was begeistert, und deine eigene Merkliste.",
  kicker: "Film des Tages",
  details: "Zum Film",
  "trending-day": "Heute im Gespräch",
  "trending-week": "Diese Woche im Gespräch",
  "now-playing": "Jetzt im Kino",
  popular: "Beliebt",
  "top-rated": "Am besten bewertet",
  upcoming: "Demnächst",
};
