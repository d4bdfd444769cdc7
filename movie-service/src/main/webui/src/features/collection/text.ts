import { defineTexts } from "@/lib/i18n/use-text";

/** The collection page's words. */
const en = {
  kind: "Collection",
  poster: "Poster of {name}",
  years: "Years",
  length: "Films",
  runtime: "Total runtime",
  averageScore: "Average score",
  order: "In the order of their release",
  place: "Film {place}",
  next: "Not released yet",
  noFilms: "No films are known.",
};

type CollectionWords = Record<keyof typeof en, string>;

const de: CollectionWords = {
  kind: "Filmreihe",
  poster: "Plakat von {name}",
  years: "Jahre",
  length: "Filme",
  runtime: "Gesamtlaufzeit",
  averageScore: "Durchschnittliche Wertung",
  order: "In der Reihenfolge ihres Erscheinens",
  place: "Film {place}",
  next: "Noch nicht erschienen",
  noFilms: "Es sind keine Filme bekannt.",
};

const es: CollectionWords = {
  kind: "Saga",
  poster: "Cartel de {name}",
  years: "Años",
  length: "Películas",
  runtime: "Duración total",
  averageScore: "Puntuación media",
  order: "Por orden de estreno",
  place: "Película {place}",
  next: "Aún sin estrenar",
  noFilms: "No constan películas.",
};

const fr: CollectionWords = {
  kind: "Saga",
  poster: "Affiche de {name}",
  years: "Années",
  length: "Films",
  runtime: "Durée totale",
  averageScore: "Note moyenne",
  order: "Dans l’ordre de sortie",
  place: "Film {place}",
  next: "Pas encore sorti",
  noFilms: "Aucun film connu.",
};

const ja: CollectionWords = {
  kind: "シリーズ",
  poster: "『{name}』のポスター",
  years: "公開年",
  length: "作品数",
  runtime: "合計上映時間",
  averageScore: "平均評価",
  order: "公開順",
  place: "第{place}作",
  next: "未公開",
  noFilms: "作品の情報はありません。",
};

const ar: CollectionWords = {
  kind: "سلسلة",
  poster: "ملصق {name}",
  years: "السنوات",
  length: "عدد الأفلام",
  runtime: "المدة الإجمالية",
  averageScore: "متوسط التقييم",
  order: "حسب ترتيب العرض",
  place: "الفيلم {place}",
  next: "لم يُعرض بعد",
  noFilms: "لا تُعرف أي أفلام.",
};

/** The collection page's words in all languages. */
export const text = defineTexts({ en, de, es, fr, ja, ar });
