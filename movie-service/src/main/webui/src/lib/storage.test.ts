import { beforeEach, describe, expect, it, vi } from "vitest";
import { readStored, writeStored } from "./storage";

const isNumber = (value: unknown): value is number => typeof value === "number";

describe("storage", () => {
  beforeEach(() => localStorage.clear());

  it("keeps a value until null is written", () => {
    writeStored("size", 3);
    expect(readStored("size", isNumber, 0)).toBe(3);
    writeStored("size", null);
    expect(readStored("size", isNumber, 0)).toBe(0);
  });

  it.each(["{", '"three"', "null"])("does not trust what it finds: %s", (found) => {
    localStorage.setItem("marquee.size", found);
    expect(readStored("size", isNumber, 0)).toBe(0);
  });

  it("does without where storage is switched off", () => {
    vi.stubGlobal("localStorage", undefined);
    writeStored("size", 3);
    expect(readStored("size", isNumber, 0)).toBe(0);
    vi.unstubAllGlobals();
  });
});
