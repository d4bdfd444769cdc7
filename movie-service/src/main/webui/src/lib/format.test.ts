import { describe, expect, it } from "vitest";
import { formatIn } from "./format";

describe("format", () => {
  it("says runtimes in hours and minutes", () => {
    const format = formatIn({ tag: "en-US" });
    expect(format.runtime(136)).toBe("2 hr 16 min");
    expect(format.runtime(120)).toBe("2 hr");
    expect(format.runtime(7)).toBe("7 min");
    expect(format.runtime(0)).toBe("0 min");
  });

  it("keeps days in their day, wherever the visitor is", () => {
    expect(formatIn({ tag: "en-US" }).date("1999-01-01")).toBe("January 1, 1999");
    expect(formatIn({ tag: "de-DE" }).date("1999-12-31")).toBe("31. Dezember 1999");
  });

  it("counts years as films do, also in Arabic", () => {
    expect(formatIn({ tag: "ar-SA" }).year("1999-03-31")).toMatch(/1999|١٩٩٩/);
  });

  it("has one decimal in a score", () => {
    expect(formatIn({ tag: "de-DE" }).score(8)).toBe("8,0");
  });

  it("falls back to the code of a language nobody knows", () => {
    expect(formatIn({ tag: "en-US" }).language("xx-!")).toBe("xx-!");
  });
});
