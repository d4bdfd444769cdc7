import type { Word } from "@/lib/i18n/use-text";

export const en = {
  home: "Home",
  browse: "Browse",
  search: "Search",
  list: "My List",
  hidden: "Hidden",
  about: "About",
  seeAll: "See all",
  retry: "Try again",
  close: "Close",
  loading: "Loading",
  score: "Score {score} of 10",
  unrated: "Not rated yet",
  errorTitle: "That did not load",
  errorText: "The catalog did not answer. What you have already seen still opens.",
  busyText: "Too much was asked at once. Wait a moment and try again.",
  offlineTitle: "You are offline",
  offlineText: "What you have already seen still opens.",
  notFoundTitle: "Nothing plays here",
  notFoundText: "This page does not exist, or no longer does.",
  toHome: "To the home page",
  previous: "Back along the row",
  next: "Further along the row",
};

export type SharedWords = Record<keyof typeof en, Word>;
