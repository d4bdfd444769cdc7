import { useSyncExternalStore } from "react";
import { readStored, writeStored } from "@/lib/storage";

/** The interface's languages, each with the tag that the catalog is asked with. */
export const languages = {
  en: { tag: "en-US", name: "English", dir: "ltr" },
  de: { tag: "de-DE", name: "Deutsch", dir: "ltr" },
  es: { tag: "es-ES", name: "Español", dir: "ltr" },
  fr: { tag: "fr-FR", name: "Français", dir: "ltr" },
  ja: { tag: "ja-JP", name: "日本語", dir: "ltr" },
  ar: { tag: "ar-SA", name: "العربية", dir: "rtl" },
} as const;

export type LanguageCode = keyof typeof languages;

/** What somebody reads; where they watch films is that language's own country. */
export interface Locality {
  readonly code: LanguageCode;
  /** `de-DE`: for the catalog and for Intl. */
  readonly tag: string;
  readonly dir: "ltr" | "rtl";
}

const LANGUAGE_KEY = "language";
const listeners = new Set<() => void>();
let current: Locality | null = null;

export function isLanguage(value: unknown): value is LanguageCode {
  return typeof value === "string" && Object.hasOwn(languages, value);
}

/** The first of these (`de-AT`, `fr`) that the interface speaks. */
export function firstSpoken(tags: readonly string[]): LanguageCode | null {
  for (const tag of tags) {
    const code = tag.slice(0, 2).toLowerCase();
    if (isLanguage(code)) {
      return code;
    }
  }
  return null;
}

function localityOf(code: LanguageCode): Locality {
  const { tag, dir } = languages[code];
  return { code, tag, dir };
}

/** `?language=fr` in the address a visitor came by wins for as long as the page is open. */
function initial(): Locality {
  const asked = new URLSearchParams(location.search).get("language");
  const stored = readStored(LANGUAGE_KEY, isLanguage, null);
  const code = firstSpoken(asked ? [asked] : []) ?? stored ?? firstSpoken(navigator.languages);
  return localityOf(code ?? "en");
}

/** The locality of now, for code outside of components. */
export function locality(): Locality {
  current ??= initial();
  return current;
}

function change(next: Locality) {
  current = next;
  applyToDocument();
  listeners.forEach((listener) => listener());
}

export function setLanguage(code: LanguageCode) {
  writeStored(LANGUAGE_KEY, code);
  change(localityOf(code));
}

/** Says in the document which language it is in, and which way it runs. */
export function applyToDocument() {
  const { code, dir } = locality();
  document.documentElement.lang = code;
  document.documentElement.dir = dir;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The locality; the component renders again when it changes. */
export function useLocality(): Locality {
  return useSyncExternalStore(subscribe, locality);
}
