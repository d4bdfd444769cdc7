import { describe, expect, it } from "vitest";
import { firstSpoken } from "./language";

describe("firstSpoken", () => {
  it("takes the first language that the interface has, whatever the country", () => {
    expect(firstSpoken(["pt-BR", "de-AT", "en"])).toBe("de");
  });

  it("knows no other", () => {
    expect(firstSpoken(["pt", "", "constructor"])).toBeNull();
  });
});
