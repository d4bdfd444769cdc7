import type { HomeWords } from "./en";

export const fr: HomeWords = {
  heading: "Des films à voir",
  description: "Des films pour ce soir : à l’affiche, les plus aimés, et votre propre liste.",
  kicker: "Le film du jour",
  details: "Découvrir le film",
  "trending-day": "On en parle aujourd’hui",
  "trending-week": "On en parle cette semaine",
  "now-playing": "En salle",
  popular: "Populaires",
  "top-rated": "Les mieux notés",
  upcoming: "Bientôt à l’affiche",
};
