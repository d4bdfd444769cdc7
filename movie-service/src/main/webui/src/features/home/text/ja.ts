import type { HomeWords } from "./en";

export const ja: HomeWords = {
  heading: "今夜観たい映画",
  description: "上映中の作品、高評価の作品、自分だけのリスト。今夜観る一本が見つかります。",
  kicker: "今日の一本",
  details: "作品の詳細",
  "trending-day": "今日の話題作",
  "trending-week": "今週の話題作",
  "now-playing": "上映中",
  popular: "人気の作品",
  "top-rated": "高評価の作品",
  upcoming: "公開予定",
};
