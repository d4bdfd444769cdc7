import type { LibraryWords } from "./en";

export const es: LibraryWords = {
  save: "Añadir a Mi lista",
  saved: "En Mi lista",
  saveNamed: "Mi lista: {title}",
  hide: "Ocultar esta película",
  unhide: "Volver a mostrar esta película",
  hideNamed: "Ocultar: {title}",
  didSave: "«{title}» está en Mi lista.",
  didUnsave: "«{title}» ya no está en Mi lista.",
  didHide: "«{title}» está oculta.",
  didShow: "«{title}» vuelve a mostrarse.",
  undo: "Deshacer",
  dismiss: "Cerrar aviso",
};
