import { describe, expect, it } from "vitest";
import { ageOn, today } from "./age";

describe("ageOn", () => {
  it.each([
    ["1964-09-02", "2026-09-01", 61],
    ["1964-09-02", "2026-09-02", 62],
    ["1964-09-02", "2026-12-01", 62],
    ["2026-01-01", "2026-06-01", 0],
  ])("counts full years from %s to %s: %d", (birthday, day, age) => {
    expect(ageOn(birthday, day)).toBe(age);
  });

  it("says nothing about the unborn and the immortal", () => {
    expect(ageOn("2030-01-01", "2026-01-01")).toBeNull();
    expect(ageOn("1850-01-01", "2026-01-01")).toBeNull();
  });
});

it("writes today in the form of the catalog's dates", () => {
  expect(today(new Date(2026, 0, 5))).toBe("2026-01-05");
});
