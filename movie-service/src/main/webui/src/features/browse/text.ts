import { ar } from "./text/ar";
import { de } from "./text/de";
import { en } from "./text/en";
import { es } from "./text/es";
import { fr } from "./text/fr";
import { ja } from "./text/ja";

/** The browse page's words in all languages. */
export const text = { en, de, es, fr, ja, ar };
