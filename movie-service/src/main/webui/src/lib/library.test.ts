import { beforeEach, describe, expect, it } from "vitest";
import type { MovieCard } from "@/lib/api/types";
import { localLibrary, validLists } from "@/lib/local-library";
import { lastDeed, library, toggle } from "@/lib/library";

function film(id: number, title = `Film ${id}`): MovieCard {
  return {
    id,
    slug: `${id}-film`,
    title,
    releaseDate: "1999-03-31",
    year: 1999,
    score: 8.2,
    votes: 10,
    genreIds: [18],
    poster: null,
  };
}

const ids = (name: "list" | "hidden") => library.read()[name].map((kept) => kept.movie.id);

beforeEach(() => {
  for (const name of ["list", "hidden"] as const)
    ids(name).forEach((id) => library.remove(name, id));
  localStorage.clear();
});

describe("validLists", () => {
  it("drops what cannot be a film and keeps the others", () => {
    const good = { movie: film(1), since: "2026-01-01T00:00:00Z" };
    const bad = [null, 7, { movie: { id: "1" }, since: "" }, { movie: { ...film(2), poster: {} } }];
    expect(validLists({ list: [...bad, good], hidden: "x" })).toEqual({ list: [good], hidden: [] });
  });

  it("takes nothing from what is no object", () => {
    for (const value of [null, 3, "x", []])
      expect(validLists(value)).toEqual({ list: [], hidden: [] });
  });
});

describe("localLibrary", () => {
  it("is there again after a reload, newest first", () => {
    const first = localLibrary();
    first.put("list", film(1), "2026-01-01T00:00:00Z");
    first.put("list", film(2, "<b>bold</b>"));
    const again = localLibrary().read();
    expect(again.list.map((kept) => kept.movie.title)).toEqual(["<b>bold</b>", "Film 1"]);
  });

  it("sees what another tab has done", () => {
    const here = localLibrary();
    expect(here.read().list).toHaveLength(0);
    localLibrary().put("list", film(3));
    window.dispatchEvent(new StorageEvent("storage", { key: "marquee.library" }));
    expect(here.read().list).toHaveLength(1);
  });

  it("starts empty over a broken store", () => {
    localStorage.setItem("marquee.library", "{broken");
    expect(localLibrary().read()).toEqual({ list: [], hidden: [] });
  });

  it("keeps no more of a film than its card", () => {
    const here = localLibrary();
    here.put("list", { ...film(4), overview: "long" } as MovieCard);
    expect(here.read().list[0]?.movie).toEqual(film(4));
  });
});

describe("toggle", () => {
  it("puts on and takes off", () => {
    toggle("list", film(1));
    expect(ids("list")).toEqual([1]);
    toggle("list", film(1));
    expect(ids("list")).toEqual([]);
  });

  it("has a film on one list only", () => {
    toggle("list", film(1));
    toggle("hidden", film(1));
    expect(ids("list")).toEqual([]);
    expect(ids("hidden")).toEqual([1]);
  });

  it("takes back what was done, at its place", () => {
    library.put("list", film(1), "2026-01-01T00:00:00Z");
    library.put("list", film(2), "2026-02-01T00:00:00Z");
    toggle("hidden", film(1));
    lastDeed()?.undo();
    expect(ids("list")).toEqual([2, 1]);
    expect(ids("hidden")).toEqual([]);
    expect(lastDeed()).toBeNull();
  });
});
