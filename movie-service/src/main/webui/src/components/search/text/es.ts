import type { SearchBoxWords } from "./en";

export const es: SearchBoxWords = {
  label: "Buscar películas, personas y sagas",
  short: "Buscar",
  clear: "Borrar la búsqueda",
  recent: "Búsquedas recientes",
  suggestions: "Sugerencias",
  all: "Todos los resultados de «{words}»",
  person: "Persona",
  found: { one: "{count} sugerencia", other: "{count} sugerencias" },
};
