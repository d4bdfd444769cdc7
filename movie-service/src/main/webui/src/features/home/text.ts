import type { FirstTexts } from "@/lib/i18n/use-text";
import { en } from "./text/en";

/** The words of the home page. The other languages come by app/words. */
export const text: FirstTexts<keyof typeof en> = { en };
