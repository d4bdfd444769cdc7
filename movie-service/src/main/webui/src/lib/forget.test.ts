import { expect, it } from "vitest";
import { forgetEverything } from "./forget";
import { library } from "./library";

it("removes what is ours, also from memory, and nothing else", async () => {
  localStorage.setItem("marquee.theme", '"dark"');
  localStorage.setItem("other", "1");
  library.put("list", {
    id: 1,
    slug: "1-x",
    title: "X",
    releaseDate: null,
    year: null,
    score: null,
    votes: 0,
    genreIds: [],
    poster: null,
  });
  await forgetEverything();
  expect(localStorage.getItem("marquee.theme")).toBeNull();
  expect(localStorage.getItem("other")).toBe("1");
  expect(library.read().list).toEqual([]);
});
