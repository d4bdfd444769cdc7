import { renderHook, act } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { forgetSearches, rememberSearch, useRecentSearches } from "./recent-searches";

beforeEach(() => forgetSearches());

it("keeps the latest eight, each once", () => {
  const { result } = renderHook(() => useRecentSearches());
  act(() => {
    ["a", "b", "c", "d", "e", "f", "g", "h", "i", "B"].forEach(rememberSearch);
  });
  expect(result.current).toEqual(["B", "i", "h", "g", "f", "e", "d", "c"]);
});

it("keeps no blanks", () => {
  const { result } = renderHook(() => useRecentSearches());
  act(() => rememberSearch("   "));
  expect(result.current).toEqual([]);
});

it("forgets", () => {
  const { result } = renderHook(() => useRecentSearches());
  act(() => rememberSearch("matrix"));
  act(() => forgetSearches());
  expect(result.current).toEqual([]);
  expect(localStorage.getItem("marquee.recent-searches")).toBeNull();
});
