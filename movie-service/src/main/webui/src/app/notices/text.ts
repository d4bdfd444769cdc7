import { defineTexts } from "@/lib/i18n/use-text";

/** The words of the notices at the page's edge. */
export const noticeText = defineTexts({
  en: {
    offline: "You are offline. What you have already seen still opens.",
    away: "Marquee cannot be reached. What you have already seen still opens.",
    back: "Back online.",
  },
  de: {
    offline: "Keine Internetverbindung. Bereits Angesehenes lässt sich weiterhin öffnen.",
    away: "Marquee ist nicht erreichbar. Bereits Angesehenes lässt sich weiterhin öffnen.",
    back: "Wieder verbunden.",
  },
  es: {
    offline: "No tienes conexión. Lo que ya has visto se sigue abriendo.",
    away: "No se puede conectar con Marquee. Lo que ya has visto se sigue abriendo.",
    back: "Conexión recuperada.",
  },
  fr: {
    offline: "Vous êtes hors ligne. Ce que vous avez déjà consulté reste accessible.",
    away: "Marquee est injoignable. Ce que vous avez déjà consulté reste accessible.",
    back: "Connexion rétablie.",
  },
  ja: {
    offline: "オフラインです。すでに見たページは引き続き開けます。",
    away: "Marqueeに接続できません。すでに見たページは引き続き開けます。",
    back: "接続が回復しました。",
  },
  ar: {
    offline: "أنت غير متصل بالإنترنت. ما شاهدته من قبل لا يزال متاحًا.",
    away: "تعذّر الوصول إلى Marquee. ما شاهدته من قبل لا يزال متاحًا.",
    back: "عاد الاتصال.",
  },
});
