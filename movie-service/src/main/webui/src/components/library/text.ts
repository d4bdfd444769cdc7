import type { FirstTexts } from "@/lib/i18n/use-text";
import { en } from "./text/en";

/** The words of saving and hiding. The other languages come by app/words. */
export const libraryText: FirstTexts<keyof typeof en> = { en };
