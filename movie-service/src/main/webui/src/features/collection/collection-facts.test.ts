import { describe, expect, it } from "vitest";
import type { MovieCard } from "@/lib/api/types";
import { averageScore, yearSpan } from "./collection-facts";

function card(year: number | null, score: number | null): MovieCard {
  return {
    id: 1,
    slug: "1-film",
    title: "Film",
    releaseDate: null,
    year,
    score,
    votes: 0,
    genreIds: [],
    poster: null,
  };
}

describe("yearSpan", () => {
  it("goes from the first year to the last, whatever the order", () => {
    const movies = [card(2003, 7), card(1999, 8), card(null, null)];
    expect(yearSpan(movies)).toEqual({ first: 1999, last: 2003 });
  });

  it("is unknown without a year", () => {
    expect(yearSpan([card(null, 8)])).toBeNull();
    expect(yearSpan([])).toBeNull();
  });
});

describe("averageScore", () => {
  it("leaves out films that nobody has voted on", () => {
    expect(averageScore([card(1999, 8), card(2003, 6), card(null, null)])).toBe(7);
  });

  it("is unknown without a score", () => {
    expect(averageScore([card(1999, null)])).toBeNull();
  });
});
