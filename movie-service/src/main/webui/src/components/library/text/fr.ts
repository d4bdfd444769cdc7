import type { LibraryWords } from "./en";

export const fr: LibraryWords = {
  save: "Ajouter à Ma liste",
  saved: "Dans Ma liste",
  saveNamed: "Ma liste : {title}",
  hide: "Masquer ce film",
  unhide: "Afficher de nouveau ce film",
  hideNamed: "Masquer : {title}",
  didSave: "« {title} » est dans Ma liste.",
  didUnsave: "« {title} » n’est plus dans Ma liste.",
  didHide: "« {title} » est masqué.",
  didShow: "« {title} » est de nouveau affiché.",
  undo: "Annuler",
  dismiss: "Fermer l’avis",
};
