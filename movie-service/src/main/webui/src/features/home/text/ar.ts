import type { HomeWords } from "./en";

export const ar: HomeWords = {
  heading: "أفلام للمشاهدة",
  description: "أفلام لسهرتك: ما يُعرض الآن، والأعلى تقييمًا، وقائمتك الخاصة.",
  kicker: "فيلم اليوم",
  details: "تفاصيل الفيلم",
  "trending-day": "حديث اليوم",
  "trending-week": "حديث الأسبوع",
  "now-playing": "في دور السينما الآن",
  popular: "الأكثر شعبية",
  "top-rated": "الأعلى تقييمًا",
  upcoming: "قريبًا",
};
