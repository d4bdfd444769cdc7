import type { SearchBoxWords } from "./en";

export const ja: SearchBoxWords = {
  label: "映画・人物・シリーズを検索",
  short: "検索",
  clear: "検索語を消去",
  recent: "最近の検索",
  suggestions: "候補",
  all: "「{words}」の検索結果をすべて見る",
  person: "人物",
  found: { other: "候補{count}件" },
};
