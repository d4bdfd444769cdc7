import type { Word } from "@/lib/i18n/use-text";

export const en = {
  skip: "Skip to the content",
  pages: "Main pages",
  more: "More pages",
  language: "Language",
  theme: "Colours",
  system: "as the device",
  light: "light",
  dark: "dark",
  credit: "Film data and pictures come from TMDB.",
};

export type AppWords = Record<keyof typeof en, Word>;
