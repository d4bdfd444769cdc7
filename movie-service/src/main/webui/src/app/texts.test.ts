import { describe, expect, it } from "vitest";
import { languages } from "@/lib/i18n/language";
import type { PluralForms, Texts, Word } from "@/lib/i18n/use-text";
import { loadWords } from "./words/load";

/** Whatever a text.ts exports, once the languages that come later are there. */
const modules = import.meta.glob<Record<string, Texts<string>>>("../**/text.ts", { eager: true });
const dictionaries = Object.entries(modules).flatMap(([file, exported]) =>
  Object.values(exported).map((texts) => ({ file, texts })),
);
const codes = Object.keys(languages) as (keyof typeof languages)[];
await Promise.all(codes.map(loadWords));

function forms(word: Word): [string, string][] {
  return typeof word === "string" ? [["other", word]] : Object.entries(word);
}

function places(word: Word): string[] {
  const found = forms(word).flatMap(([, text]) => text.match(/\{\w+\}/g) ?? []);
  return [...new Set(found)].sort();
}

function isPlural(word: Word): word is PluralForms {
  return typeof word !== "string";
}

describe.each(dictionaries)("$file", ({ texts }) => {
  it.each(codes)("says in %s what it says in English", (code) => {
    for (const [key, english] of Object.entries(texts.en)) {
      const word = texts[code][key];
      expect(word, key).toBeDefined();
      if (word === undefined) continue;
      expect(places(word), key).toEqual(places(english));
      if (english !== "") for (const [, text] of forms(word)) expect(text.trim(), key).not.toBe("");
    }
  });

  it.each(codes)("has for small numbers each form that %s needs", (code) => {
    const rules = new Intl.PluralRules(languages[code].tag);
    const needed = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count + 1)));
    for (const [key, word] of Object.entries(texts[code])) {
      if (isPlural(word))
        expect(Object.keys(word), key).toEqual(expect.arrayContaining([...needed]));
    }
  });
});

it("finds all dictionaries", () => {
  expect(dictionaries.length).toBeGreaterThan(12);
});
