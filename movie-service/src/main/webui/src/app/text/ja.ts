import type { AppWords } from "./en";

export const ja: AppWords = {
  skip: "本文へ移動",
  pages: "メインページ",
  more: "その他のページ",
  language: "言語",
  theme: "配色",
  system: "端末に合わせる",
  light: "ライト",
  dark: "ダーク",
  credit: "作品データと画像はTMDBから提供されています。",
};
