import type { FirstTexts } from "@/lib/i18n/use-text";
import { en } from "./text/en";

/** The search box's words. The other languages come by app/words. */
export const text: FirstTexts<keyof typeof en> = { en };
