import { defineTexts } from "@/lib/i18n/use-text";

/** The words of pictures that open large. */
const en = {
  enlarge: "Enlarge: {name}",
  turn: "More pictures",
  previous: "Previous picture",
  next: "Next picture",
  place: "{place} of {count}",
};

type MediaWords = Record<keyof typeof en, string>;

const de: MediaWords = {
  enlarge: "Vergrößern: {name}",
  turn: "Weitere Bilder",
  previous: "Voriges Bild",
  next: "Nächstes Bild",
  place: "{place} von {count}",
};

const es: MediaWords = {
  enlarge: "Ampliar: {name}",
  turn: "Más imágenes",
  previous: "Imagen anterior",
  next: "Imagen siguiente",
  place: "{place} de {count}",
};

const fr: MediaWords = {
  enlarge: "Agrandir : {name}",
  turn: "Autres images",
  previous: "Image précédente",
  next: "Image suivante",
  place: "{place} sur {count}",
};

const ja: MediaWords = {
  enlarge: "拡大：{name}",
  turn: "ほかの画像",
  previous: "前の画像",
  next: "次の画像",
  place: "{count}枚中{place}枚目",
};

const ar: MediaWords = {
  enlarge: "تكبير: {name}",
  turn: "صور أخرى",
  previous: "الصورة السابقة",
  next: "الصورة التالية",
  place: "{place} من {count}",
};

export const text = defineTexts({ en, de, es, fr, ja, ar });
