import type { AppWords } from "./en";

export const ar: AppWords = {
  skip: "الانتقال إلى المحتوى",
  pages: "الصفحات الرئيسية",
  more: "صفحات أخرى",
  language: "اللغة",
  theme: "الألوان",
  system: "حسب الجهاز",
  light: "فاتحة",
  dark: "داكنة",
  credit: "بيانات الأفلام وصورها مقدَّمة من TMDB.",
};
