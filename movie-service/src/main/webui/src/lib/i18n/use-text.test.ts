import { describe, expect, it } from "vitest";
import { plural, translator } from "./use-text";

const films = { zero: "0", one: "1", two: "2", few: "3–10", many: "11–99", other: "100+" };
const english = { code: "en", tag: "en-US", dir: "ltr", region: null } as const;
const german = { code: "de", tag: "de-DE", dir: "ltr", region: null } as const;

describe("plural", () => {
  it.each([
    [0, "0"],
    [1, "1"],
    [2, "2"],
    [5, "3–10"],
    [11, "11–99"],
    [100, "100+"],
  ])("knows the six forms of Arabic: %i", (count, form) => {
    expect(plural(count, films, "ar-SA")).toBe(form);
  });

  it("takes the general form where a language needs no other", () => {
    expect(plural(1, { other: "本" }, "ja-JP")).toBe("本");
  });
});

describe("translator", () => {
  const text = {
    en: { found: { one: "{count} film", other: "{count} films" }, named: "Hide: {title}" },
    de: { found: { one: "{count} Film", other: "{count} Filme" }, named: "Ausblenden: {title}" },
  };

  it("writes numbers in the language's way", () => {
    expect(translator(text, german)("found", { count: 1200 })).toBe("1.200 Filme");
    expect(translator(text, english)("found", { count: 1 })).toBe("1 film");
  });

  it("does not read values as templates", () => {
    expect(translator(text, english)("named", { title: "{count} $& $1" })).toBe(
      "Hide: {count} $& $1",
    );
  });

  it("speaks English until the words of a language are here", () => {
    expect(translator({ en: { hello: "Hello" } }, german)("hello")).toBe("Hello");
  });
});
