import type { AppWords } from "./en";

export const fr: AppWords = {
  skip: "Aller au contenu",
  pages: "Pages principales",
  more: "Autres pages",
  language: "Langue",
  theme: "Couleurs",
  system: "selon l’appareil",
  light: "claires",
  dark: "sombres",
  credit: "Les données et les images des films proviennent de TMDB.",
};
