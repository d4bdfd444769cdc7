import { describe, expect, it } from "vitest";
import type { Kept } from "@/lib/library";
import { inOrder, orderOf } from "./order";

function kept(id: number, title: string, releaseDate: string | null, score: number | null): Kept {
  const slug = `${id}-x`;
  const movie = {
    id,
    slug,
    title,
    releaseDate,
    year: null,
    score,
    votes: 0,
    genreIds: [],
    poster: null,
  };
  return { movie, since: "2026-01-01T00:00:00Z" };
}

const films = [
  kept(1, "Zorn", "1999-01-01", 6),
  kept(2, "Äpfel", null, null),
  kept(3, "Alien 10", "2020-01-01", 8),
  kept(4, "Alien 9", "1979-01-01", 8),
];

const ids = (order: Parameters<typeof inOrder>[1]) =>
  inOrder(films, order, "de-DE").map(({ movie }) => movie.id);

describe("inOrder", () => {
  it("puts the unknown last, whichever way time runs", () => {
    expect(ids("newest")).toEqual([3, 1, 4, 2]);
    expect(ids("oldest")).toEqual([4, 1, 3, 2]);
    expect(ids("score")).toEqual([3, 4, 1, 2]);
  });

  it("sorts titles as the language does, numbers by their value", () => {
    expect(ids("title")).toEqual([4, 3, 2, 1]);
  });

  it("leaves films as they were added", () => {
    expect(ids("added")).toEqual([1, 2, 3, 4]);
  });
});

describe("orderOf", () => {
  it("falls back for what is no order", () => {
    expect(orderOf(null)).toBe("added");
    expect(orderOf("constructor")).toBe("added");
    expect(orderOf("title")).toBe("title");
  });
});
