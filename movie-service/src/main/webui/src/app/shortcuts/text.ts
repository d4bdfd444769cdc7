import { defineTexts } from "@/lib/i18n/use-text";

/** What each key does. */
export const text = defineTexts({
  en: {
    search: "Search",
    rows: "Move along a row of films",
    ends: "To the beginning or the end of a row",
    open: "Open the film in focus",
    close: "Close a dialog, suggestions or this list",
    help: "Show this list",
    or: "or",
  },
  de: {
    search: "Suchen",
    rows: "In einer Filmreihe weitergehen",
    ends: "An den Anfang oder das Ende einer Reihe",
    open: "Den ausgewählten Film öffnen",
    close: "Fenster, Vorschläge oder diese Liste schließen",
    help: "Diese Liste zeigen",
    or: "oder",
  },
  es: {
    search: "Buscar",
    rows: "Moverse por una fila de películas",
    ends: "Ir al principio o al final de una fila",
    open: "Abrir la película seleccionada",
    close: "Cerrar una ventana, las sugerencias o esta lista",
    help: "Mostrar esta lista",
    or: "o",
  },
  fr: {
    search: "Rechercher",
    rows: "Se déplacer dans une rangée de films",
    ends: "Aller au début ou à la fin d’une rangée",
    open: "Ouvrir le film sélectionné",
    close: "Fermer une fenêtre, les suggestions ou cette liste",
    help: "Afficher cette liste",
    or: "ou",
  },
  ja: {
    search: "検索する",
    rows: "作品の列を移動する",
    ends: "列の先頭または末尾へ移動する",
    open: "選択中の作品を開く",
    close: "ダイアログ、候補、この一覧を閉じる",
    help: "この一覧を表示する",
    or: "または",
  },
  ar: {
    search: "البحث",
    rows: "التنقّل في صف من الأفلام",
    ends: "الانتقال إلى بداية الصف أو نهايته",
    open: "فتح الفيلم المحدَّد",
    close: "إغلاق نافذة أو الاقتراحات أو هذه القائمة",
    help: "عرض هذه القائمة",
    or: "أو",
  },
});
