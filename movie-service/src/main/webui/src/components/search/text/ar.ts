import type { SearchBoxWords } from "./en";

export const ar: SearchBoxWords = {
  label: "البحث عن أفلام وأشخاص وسلاسل",
  short: "بحث",
  clear: "مسح البحث",
  recent: "عمليات البحث الأخيرة",
  suggestions: "اقتراحات",
  all: "كل النتائج لعبارة «{words}»",
  person: "شخص",
  found: {
    zero: "لا اقتراحات",
    one: "اقتراح واحد",
    two: "اقتراحان",
    few: "{count} اقتراحات",
    many: "{count} اقتراحًا",
    other: "{count} اقتراح",
  },
};
