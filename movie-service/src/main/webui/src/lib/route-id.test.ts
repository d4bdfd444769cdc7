import { describe, expect, it } from "vitest";
import { idOf } from "./route-id";

describe("idOf", () => {
  it.each(["603", "603-the-matrix", "603-", "603-50-50"])("reads %s", (parameter) => {
    expect(idOf(parameter)).toBe(603);
  });

  it.each([
    undefined,
    "",
    "0",
    "-1",
    "the-matrix",
    "603abc",
    "6e3",
    "0603",
    "2147483648",
    "9".repeat(40),
  ])("refuses %s", (parameter) => {
    expect(idOf(parameter)).toBeNull();
  });
});
