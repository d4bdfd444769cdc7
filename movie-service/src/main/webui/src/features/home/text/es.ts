import type { HomeWords } from "./en";

export const es: HomeWords = {
  heading: "Películas para ver",
  description: "Películas para esta noche: la cartelera, las mejor valoradas y tu propia lista.",
  kicker: "La película del día",
  details: "Ver la película",
  "trending-day": "Lo más comentado hoy",
  "trending-week": "Lo más comentado esta semana",
  "now-playing": "En cines",
  popular: "Populares",
  "top-rated": "Mejor valoradas",
  upcoming: "Próximos estrenos",
};
