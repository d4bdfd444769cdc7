import { useMemo } from "react";
import { type LanguageCode, type Locality, useLocality } from "@/lib/i18n/language";
import { sharedText } from "@/lib/i18n/text";

/** Forms of a text by `Intl.PluralRules`; `{count}` picks one. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export type Word = string | PluralForms;
export type Words = Record<string, Word>;

/** A feature's words in every language; one that is missing is a type error. */
export type Texts<K extends string> = Record<LanguageCode, Record<K, Word>>;

export type Values = Record<string, string | number>;
export type Translate<K extends string> = (key: K, values?: Values) => string;

/** Words of the first script: it has the English ones, app/words adds those of one language more. */
export type FirstTexts<K extends string> = Pick<Texts<K>, "en"> & Partial<Texts<K>>;

/** Checks that all languages say the same things: `export const text = defineTexts({ en, de, … })`. */
export function defineTexts<K extends string>(texts: Texts<K>): Texts<K> {
  return texts;
}

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** The form that a language has for a number of things. */
export function plural(count: number, forms: PluralForms, tag: string): string {
  let rule = rules.get(tag);
  if (!rule) {
    rule = new Intl.PluralRules(tag);
    rules.set(tag, rule);
  }
  return forms[rule.select(count)] ?? forms.other;
}

/** Puts values where `{name}` stands; numbers in the language's way. */
function fill(text: string, values: Values, tag: string): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (typeof value === "number") {
      let format = numbers.get(tag);
      if (!format) {
        format = new Intl.NumberFormat(tag);
        numbers.set(tag, format);
      }
      return format.format(value);
    }
    return value ?? whole;
  });
}

export function translator<K extends string>(
  texts: FirstTexts<K>,
  locality: Locality,
): Translate<K> {
  const words = texts[locality.code] ?? texts.en;
  return (key, values = {}) => {
    const word = words[key];
    const count = values["count"];
    const text = typeof word === "string" ? word : plural(Number(count ?? 0), word, locality.tag);
    return fill(text, values, locality.tag);
  };
}

/** `const t = useText(text)`, then `t("title")` or `t("films", { count: 3 })`. */
export function useText<K extends string>(texts: FirstTexts<K>): Translate<K> {
  const locality = useLocality();
  return useMemo(() => translator(texts, locality), [texts, locality]);
}

/** The words that all features share: see lib/i18n/text.ts. */
export function useSharedText() {
  return useText(sharedText);
}
