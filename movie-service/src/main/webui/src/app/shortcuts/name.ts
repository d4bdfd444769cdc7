import { defineTexts } from "@/lib/i18n/use-text";

/** How the list of shortcuts is called; its words come with the list. */
export const shortcutsName = defineTexts({
  en: { title: "Keyboard shortcuts" },
  de: { title: "Tastenkürzel" },
  es: { title: "Atajos de teclado" },
  fr: { title: "Raccourcis clavier" },
  ja: { title: "キーボードショートカット" },
  ar: { title: "اختصارات لوحة المفاتيح" },
});
