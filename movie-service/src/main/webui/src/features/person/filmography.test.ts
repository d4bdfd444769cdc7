import { describe, expect, it } from "vitest";
import type { FilmographyPart, MovieCard } from "@/lib/api/types";
import { filmEntries, filmGroups } from "./filmography";

function card(id: number, releaseDate: string | null, score: number | null = 7): MovieCard {
  return {
    id,
    slug: `${id}-film`,
    title: `Film ${id}`,
    releaseDate,
    year: releaseDate === null ? null : Number(releaseDate.slice(0, 4)),
    score,
    votes: score === null ? 0 : 1000,
    genreIds: [],
    poster: null,
  };
}

const old = card(1, "1994-05-01", 9);
const recent = card(2, "2021-12-22", 6);
const announced = card(3, null, null);
const filmography: FilmographyPart[] = [
  {
    department: "Acting",
    films: [
      { movie: announced, roles: [] },
      { movie: recent, roles: ["Neo"] },
    ],
  },
  {
    department: "Directing",
    films: [
      { movie: recent, roles: ["Director"] },
      { movie: old, roles: ["Director"] },
    ],
  },
];

describe("filmEntries", () => {
  it("names a film once with the parts of all departments", () => {
    const entries = filmEntries(filmography, null);
    expect(entries.map((it) => it.movie.id)).toEqual([3, 2, 1]);
    expect(entries[1]?.parts).toEqual([
      { department: "Acting", roles: ["Neo"] },
      { department: "Directing", roles: ["Director"] },
    ]);
  });

  it("keeps to one department", () => {
    const entries = filmEntries(filmography, "Directing");
    expect(entries.map((it) => it.movie.id)).toEqual([2, 1]);
  });

  it("is empty for a department that is not there", () => {
    expect(filmEntries(filmography, "Art")).toEqual([]);
  });
});

describe("filmGroups", () => {
  const entries = filmEntries(filmography, null);

  it("begins with what is announced where the newest come first", () => {
    expect(filmGroups(entries, "newest").map((it) => it.year)).toEqual([null, 2021, 1994]);
  });

  it("ends with what is announced where the oldest come first", () => {
    expect(filmGroups(entries, "oldest").map((it) => it.year)).toEqual([1994, 2021, null]);
  });

  it("puts the best into one group, those without a score last", () => {
    const groups = filmGroups(entries, "best");
    expect(groups.map((group) => group.entries.map((it) => it.movie.id))).toEqual([[1, 2, 3]]);
  });

  it("trusts a score of few votes less", () => {
    const rarelySeen = { movie: { ...card(4, "2020-01-01", 10), votes: 1 }, parts: [] };
    const [group] = filmGroups([rarelySeen, ...entries], "best");
    expect(group?.entries[0]?.movie.id).toBe(1);
  });
});
