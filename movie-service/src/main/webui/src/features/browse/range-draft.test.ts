import { expect, it } from "vitest";
import { readDraft } from "./range-draft";

const years = { least: 1870, most: 2100 };
const scores = { least: 0, most: 10 };

it("reads what is there and leaves open what is not", () => {
  expect(readDraft({ from: "1990", to: "" }, years, false)).toEqual({ from: 1990, to: null });
  expect(readDraft({ from: " ", to: "1999 " }, years, false)).toEqual({ from: null, to: 1999 });
});

it("reads a decimal comma and Arabic digits", () => {
  expect(readDraft({ from: "7,5", to: "٩٫٢" }, scores, true)).toEqual({ from: 7.5, to: 9.2 });
});

it.each(["19", "3000", "-1990", "1990.5", "soon", "1e3"])("refuses the year %s", (from) => {
  expect(readDraft({ from, to: "" }, years, false)).toBe("outOfBounds");
});

it("refuses a range that ends before it begins", () => {
  expect(readDraft({ from: "2000", to: "1999" }, years, false)).toBe("wrongOrder");
});
