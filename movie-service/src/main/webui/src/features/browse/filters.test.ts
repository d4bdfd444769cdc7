import { describe, expect, it } from "vitest";
import { NO_FILTERS, cleared, withGenre, withoutGenre, writeFilters } from "./filters";
import { readFilters } from "./read-filters";

function read(address: string) {
  return readFilters(new URLSearchParams(address));
}

describe("readFilters", () => {
  it("finds nothing in an empty address", () => {
    expect(read("")).toEqual({ filters: NO_FILTERS, dropped: [] });
  });

  it("names what it drops and keeps the rest", () => {
    const { filters, dropped } = read("yearFrom=soon&scoreFrom=7.5&sort=fastest&genres=28,x");
    expect(filters).toEqual({ ...NO_FILTERS, scoreFrom: 7.5 });
    expect(dropped).toEqual([
      { name: "genres", value: "28,x" },
      { name: "yearFrom", value: "soon" },
      { name: "sort", value: "fastest" },
    ]);
  });

  it.each([
    ["yearTo=1869", "yearTo"],
    ["scoreTo=10.5", "scoreTo"],
    ["scoreFrom=-1", "scoreFrom"],
    ["runtimeTo=1001", "runtimeTo"],
    ["minVotes=1e3", "minVotes"],
    ["minVotes=99999999999", "minVotes"],
    ["genres=0", "genres"],
    ["genres=28,12|16", "genres"],
    ["originalLanguage=qq", "originalLanguage"],
    ["originalLanguage=<b>", "originalLanguage"],
    ["certification=R", "certification"],
    ["certificationCountry=us&certification=R", "certificationCountry"],
    ["certificationCountry=US&certification=<script>", "certification"],
    ["providerRegion=QQ", "providerRegion"],
    ["providerRegion=ZZ", "providerRegion"],
    ["providerRegion=EU", "providerRegion"],
    ["providers=8;9", "providers"],
    ["people=neo", "people"],
    ["keywords=1,,2", "keywords"],
  ])("drops %s", (address, name) => {
    expect(read(address).dropped.map((it) => it.name)).toContain(name);
  });

  it("drops the end of a range that ends before it begins", () => {
    const { filters, dropped } = read("yearFrom=1999&yearTo=1990");
    expect(filters).toMatchObject({ yearFrom: 1999, yearTo: null });
    expect(dropped).toEqual([{ name: "yearTo", value: "1990" }]);
  });

  it("does not shut out a genre that is asked for", () => {
    const { filters, dropped } = read("genres=28,12&withoutGenres=12,27");
    expect(filters).toMatchObject({ genres: [28, 12], withoutGenres: [27] });
    expect(dropped).toEqual([{ name: "withoutGenres", value: "12" }]);
  });

  it("treats an empty value as not sent", () => {
    expect(read("yearFrom=&genres=").dropped).toEqual([]);
  });
});

describe("writeFilters", () => {
  it.each([
    "",
    "genres=28%2C878&withoutGenres=27",
    "genres=28%7C878",
    "yearFrom=1990&yearTo=1999&scoreFrom=7.5&scoreTo=10&minVotes=200",
    "runtimeFrom=60&runtimeTo=150&originalLanguage=ja",
    "certificationCountry=US&certification=PG%7CPG-13",
    "providerRegion=DE&providers=8%7C337",
    "people=6384&keywords=12190&sort=best",
  ])("gives back the address %s", (address) => {
    const { filters, dropped } = read(address);
    expect(dropped).toEqual([]);
    expect(writeFilters(filters).toString()).toBe(address);
  });

  it("leaves out a country without certifications and a region without providers", () => {
    const filters = { ...NO_FILTERS, certificationCountry: "US", providerRegion: "DE" };
    expect(writeFilters(filters).toString()).toBe("");
  });
});

describe("genres", () => {
  it("go in, out, and over to the other side", () => {
    const wanted = withGenre(NO_FILTERS, 28);
    expect(wanted.genres).toEqual([28]);
    expect(withoutGenre(wanted, 28)).toMatchObject({ genres: [], withoutGenres: [28] });
    expect(withGenre(wanted, 28)).toEqual(NO_FILTERS);
  });
});

it("clearing keeps the order", () => {
  expect(cleared({ ...NO_FILTERS, yearFrom: 1990, sort: "best" })).toEqual({
    ...NO_FILTERS,
    sort: "best",
  });
});
