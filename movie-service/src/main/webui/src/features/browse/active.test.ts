import { expect, it } from "vitest";
import { formatIn } from "@/lib/format";
import { translator } from "@/lib/i18n/use-text";
import { activeFilters } from "./active";
import { NO_FILTERS } from "./filters";
import { text } from "./text";

const german = { code: "de", tag: "de-DE", dir: "ltr" } as const;
const names = { genres: [{ id: 28, name: "Action" }], providers: [], keyword: null };

function active(filters: Partial<typeof NO_FILTERS>) {
  const all = { ...NO_FILTERS, ...filters };
  return activeFilters(all, names, translator(text, german), formatIn(german), german.tag);
}

it("names what is set, in the visitor's way", () => {
  const set = active({
    genres: [28, 99],
    yearFrom: 1990,
    scoreTo: 7.5,
    minVotes: 5000,
    originalLanguage: "ja",
    certifications: ["16"],
    certificationCountry: "DE",
  });
  expect(set.map((it) => it.name)).toEqual([
    "Mit Action",
    "Mit 99",
    "Jahr ab 1990",
    "Wertung bis 7,5",
    "Ab 5.000 Stimmen",
    "Japanisch",
    "16 (Deutschland)",
  ]);
});

it("takes away one and leaves the others", () => {
  const without = active({ genres: [28, 99] })[0]?.without;
  expect(without).toBeTypeOf("function");
  // Of those that are set when it is clicked, which may be more by then.
  const now = { ...NO_FILTERS, genres: [28, 99, 35] };
  expect(typeof without === "function" && without(now)).toEqual({ genres: [99, 35] });
});

it("finds nothing where nothing is set", () => {
  expect(active({ sort: "best" })).toEqual([]);
});
