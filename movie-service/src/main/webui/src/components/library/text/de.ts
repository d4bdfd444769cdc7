import type { LibraryWords } from "./en";

export const de: LibraryWords = {
  save: "Auf die Merkliste",
  saved: "Auf der Merkliste",
  saveNamed: "Merkliste: {title}",
  hide: "Diesen Film ausblenden",
  unhide: "Diesen Film wieder zeigen",
  hideNamed: "Ausblenden: {title}",
  didSave: "„{title}“ steht auf der Merkliste.",
  didUnsave: "„{title}“ steht nicht mehr auf der Merkliste.",
  didHide: "„{title}“ ist ausgeblendet.",
  didShow: "„{title}“ wird wieder gezeigt.",
  undo: "Rückgängig",
  dismiss: "Hinweis schließen",
};
