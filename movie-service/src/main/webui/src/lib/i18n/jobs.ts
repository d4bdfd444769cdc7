/** The jobs that most films name, which come in English, in the interface's other languages. */
const jobs = {
  Director: {
    de: "Regie",
    es: "Dirección",
    fr: "Réalisation",
    ja: "監督",
    ar: "الإخراج",
  },
  Writer: { de: "Drehbuch", es: "Guion", fr: "Scénario", ja: "脚本", ar: "التأليف" },
  Screenplay: { de: "Drehbuch", es: "Guion", fr: "Scénario", ja: "脚本", ar: "السيناريو" },
  Story: { de: "Geschichte", es: "Historia", fr: "Histoire", ja: "原案", ar: "القصة" },
  Novel: { de: "Romanvorlage", es: "Novela", fr: "Roman", ja: "原作小説", ar: "الرواية" },
  Characters: {
    de: "Figuren",
    es: "Personajes",
    fr: "Personnages",
    ja: "キャラクター",
    ar: "الشخصيات",
  },
  Producer: { de: "Produktion", es: "Producción", fr: "Production", ja: "製作", ar: "الإنتاج" },
  "Executive Producer": {
    de: "Produktionsleitung",
    es: "Producción ejecutiva",
    fr: "Production déléguée",
    ja: "製作総指揮",
    ar: "الإنتاج التنفيذي",
  },
  "Original Music Composer": {
    de: "Musik",
    es: "Música original",
    fr: "Musique originale",
    ja: "音楽",
    ar: "الموسيقى التصويرية",
  },
  Music: { de: "Musik", es: "Música", fr: "Musique", ja: "音楽", ar: "الموسيقى" },
  "Director of Photography": {
    de: "Kamera",
    es: "Fotografía",
    fr: "Photographie",
    ja: "撮影監督",
    ar: "إدارة التصوير",
  },
  Editor: { de: "Schnitt", es: "Montaje", fr: "Montage", ja: "編集", ar: "المونتاج" },
  Casting: {
    de: "Besetzung",
    es: "Casting",
    fr: "Casting",
    ja: "キャスティング",
    ar: "اختيار الممثلين",
  },
  "Production Design": {
    de: "Szenenbild",
    es: "Diseño de producción",
    fr: "Conception des décors",
    ja: "プロダクションデザイン",
    ar: "تصميم الإنتاج",
  },
  "Costume Design": {
    de: "Kostüm",
    es: "Diseño de vestuario",
    fr: "Costumes",
    ja: "衣装デザイン",
    ar: "تصميم الأزياء",
  },
  "Visual Effects Supervisor": {
    de: "Leitung visuelle Effekte",
    es: "Supervisión de efectos visuales",
    fr: "Supervision des effets visuels",
    ja: "視覚効果監修",
    ar: "الإشراف على المؤثرات البصرية",
  },
} as const;

type Job = keyof typeof jobs;

/** The job's name in the language; as it came where it is not one of the known. */
export function jobName(job: string, language: "en" | keyof (typeof jobs)[Job]): string {
  return language === "en" || !Object.hasOwn(jobs, job) ? job : jobs[job as Job][language];
}
