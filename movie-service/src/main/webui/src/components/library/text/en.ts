import type { Word } from "@/lib/i18n/use-text";

export const en = {
  save: "Add to My List",
  saved: "On My List",
  saveNamed: "My List: {title}",
  hide: "Hide this film",
  unhide: "Show this film again",
  hideNamed: "Hide: {title}",
  didSave: "“{title}” is on My List.",
  didUnsave: "“{title}” is off My List.",
  didHide: "“{title}” is hidden.",
  didShow: "“{title}” is shown again.",
  undo: "Undo",
  dismiss: "Dismiss",
};

export type LibraryWords = Record<keyof typeof en, Word>;
