import type { Word } from "@/lib/i18n/use-text";

export const en = {
  heading: "Films to watch",
  description: "Films worth your evening: what is on, what is loved, and a list of your own.",
  kicker: "Film of the day",
  details: "About the film",
  "trending-day": "Talked about today",
  "trending-week": "Talked about this week",
  "now-playing": "In cinemas now",
  popular: "Popular",
  "top-rated": "Best rated",
  upcoming: "Coming soon",
};

export type HomeWords = Record<keyof typeof en, Word>;
