import type { LibraryWords } from "./en";

export const ar: LibraryWords = {
  save: "أضف إلى قائمتي",
  saved: "في قائمتي",
  saveNamed: "قائمتي: {title}",
  hide: "إخفاء هذا الفيلم",
  unhide: "إظهار هذا الفيلم مجددًا",
  hideNamed: "إخفاء: {title}",
  didSave: "أُضيف «{title}» إلى قائمتك.",
  didUnsave: "أُزيل «{title}» من قائمتك.",
  didHide: "أُخفي «{title}».",
  didShow: "سيظهر «{title}» من جديد.",
  undo: "تراجع",
  dismiss: "إغلاق الإشعار",
};
