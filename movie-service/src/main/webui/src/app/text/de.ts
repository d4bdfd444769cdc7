import type { AppWords } from "./en";

export const de: AppWords = {
  skip: "Zum Inhalt springen",
  pages: "Hauptseiten",
  more: "Weitere Seiten",
  language: "Sprache",
  theme: "Farben",
  system: "wie das Gerät",
  light: "hell",
  dark: "dunkel",
  credit: "Filmdaten und Bilder stammen von TMDB.",
};
