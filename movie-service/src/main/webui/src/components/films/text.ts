import { defineTexts } from "@/lib/i18n/use-text";

/** The words of long lists of films. */
export const text = defineTexts({
  en: {
    loadMore: "Load more",
    loadingMore: "Loading more …",
    end: "That was the last one.",
    moreFailed: "The next films could not be loaded.",
  },
  de: {
    loadMore: "Mehr laden",
    loadingMore: "Weitere werden geladen …",
    end: "Das war der letzte.",
    moreFailed: "Die nächsten Filme konnten nicht geladen werden.",
  },
  es: {
    loadMore: "Cargar más",
    loadingMore: "Cargando más…",
    end: "Esa era la última.",
    moreFailed: "No se han podido cargar las siguientes películas.",
  },
  fr: {
    loadMore: "Afficher la suite",
    loadingMore: "Chargement de la suite…",
    end: "C’était le dernier.",
    moreFailed: "Les films suivants n’ont pas pu être chargés.",
  },
  ja: {
    loadMore: "さらに読み込む",
    loadingMore: "読み込み中…",
    end: "これで全部です。",
    moreFailed: "続きを読み込めませんでした。",
  },
  ar: {
    loadMore: "تحميل المزيد",
    loadingMore: "جارٍ تحميل المزيد…",
    end: "هذا كل شيء.",
    moreFailed: "تعذّر تحميل الأفلام التالية.",
  },
});
