import type { AppWords } from "./en";

export const es: AppWords = {
  skip: "Ir al contenido",
  pages: "Páginas principales",
  more: "Más páginas",
  language: "Idioma",
  theme: "Colores",
  system: "según el dispositivo",
  light: "claros",
  dark: "oscuros",
  credit: "Los datos y las imágenes de las películas proceden de TMDB.",
};
