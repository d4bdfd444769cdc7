/** The catalog's departments, which come in English, in the interface's languages. */
const en = {
  Acting: "Acting",
  Directing: "Directing",
  Writing: "Writing",
  Production: "Production",
  Camera: "Camera",
  Editing: "Editing",
  Art: "Art",
  Sound: "Sound",
  "Costume & Make-Up": "Costume & make-up",
  "Visual Effects": "Visual effects",
  Lighting: "Lighting",
  Creator: "Creation",
  Crew: "Further crew",
  Actors: "Acting",
} as const;

type Department = keyof typeof en;
type Names = Record<Department, string>;

const de: Names = {
  Acting: "Schauspiel",
  Directing: "Regie",
  Writing: "Drehbuch",
  Production: "Produktion",
  Camera: "Kamera",
  Editing: "Schnitt",
  Art: "Ausstattung",
  Sound: "Ton und Musik",
  "Costume & Make-Up": "Kostüm und Maske",
  "Visual Effects": "Visuelle Effekte",
  Lighting: "Licht",
  Creator: "Idee",
  Crew: "Weiterer Stab",
  Actors: "Schauspiel",
};

const es: Names = {
  Acting: "Interpretación",
  Directing: "Dirección",
  Writing: "Guion",
  Production: "Producción",
  Camera: "Cámara",
  Editing: "Montaje",
  Art: "Arte",
  Sound: "Sonido y música",
  "Costume & Make-Up": "Vestuario y maquillaje",
  "Visual Effects": "Efectos visuales",
  Lighting: "Iluminación",
  Creator: "Creación",
  Crew: "Otros miembros del equipo",
  Actors: "Interpretación",
};

const fr: Names = {
  Acting: "Interprétation",
  Directing: "Réalisation",
  Writing: "Scénario",
  Production: "Production",
  Camera: "Image",
  Editing: "Montage",
  Art: "Décors",
  Sound: "Son et musique",
  "Costume & Make-Up": "Costumes et maquillage",
  "Visual Effects": "Effets visuels",
  Lighting: "Lumière",
  Creator: "Création",
  Crew: "Reste de l’équipe",
  Actors: "Interprétation",
};

const ja: Names = {
  Acting: "出演",
  Directing: "監督",
  Writing: "脚本",
  Production: "製作",
  Camera: "撮影",
  Editing: "編集",
  Art: "美術",
  Sound: "音響・音楽",
  "Costume & Make-Up": "衣装・メイク",
  "Visual Effects": "視覚効果",
  Lighting: "照明",
  Creator: "企画",
  Crew: "その他のスタッフ",
  Actors: "出演",
};

const ar: Names = {
  Acting: "التمثيل",
  Directing: "الإخراج",
  Writing: "الكتابة",
  Production: "الإنتاج",
  Camera: "التصوير",
  Editing: "المونتاج",
  Art: "الديكور",
  Sound: "الصوت والموسيقى",
  "Costume & Make-Up": "الأزياء والمكياج",
  "Visual Effects": "المؤثرات البصرية",
  Lighting: "الإضاءة",
  Creator: "الفكرة",
  Crew: "بقية الطاقم",
  Actors: "التمثيل",
};

const names = { en, de, es, fr, ja, ar };

/** The department's name in the language; as it came where it is not one of the known. */
export function departmentName(department: string, language: keyof typeof names): string {
  return Object.hasOwn(en, department) ? names[language][department as Department] : department;
}
