import { text as appText } from "@/app/text";
import type { AppWords } from "@/app/text/en";
import { libraryText } from "@/components/library/text";
import type { LibraryWords } from "@/components/library/text/en";
import { text as searchBoxText } from "@/components/search/text";
import type { SearchBoxWords } from "@/components/search/text/en";
import { text as homeText } from "@/features/home/text";
import type { HomeWords } from "@/features/home/text/en";
import { type LanguageCode, setLanguage } from "@/lib/i18n/language";
import type { SharedWords } from "@/lib/i18n/shared/en";
import { sharedText } from "@/lib/i18n/text";

/** The words that the first script has in English only, so that it stays small. */
export interface FirstWords {
  app: AppWords;
  home: HomeWords;
  library: LibraryWords;
  searchBox: SearchBoxWords;
  shared: SharedWords;
}

const loaders: Record<Exclude<LanguageCode, "en">, () => Promise<{ words: FirstWords }>> = {
  ar: () => import("./ar"),
  de: () => import("./de"),
  es: () => import("./es"),
  fr: () => import("./fr"),
  ja: () => import("./ja"),
};

/** Fetches a language's words. Without a network they stay English. */
export async function loadWords(code: LanguageCode) {
  if (code === "en") return;
  try {
    const { words } = await loaders[code]();
    appText[code] = words.app;
    homeText[code] = words.home;
    libraryText[code] = words.library;
    searchBoxText[code] = words.searchBox;
    sharedText[code] = words.shared;
  } catch {
    // The next page that is opened in this language tries again.
  }
}

/** Changes the language once its words are here. */
export async function changeLanguage(code: LanguageCode) {
  await loadWords(code);
  setLanguage(code);
}
