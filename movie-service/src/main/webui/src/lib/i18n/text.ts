import type { FirstTexts } from "./use-text";
import { en } from "./shared/en";

/** Words of more than one feature. The other languages come by app/words. */
export const sharedText: FirstTexts<keyof typeof en> = { en };
