import { BOUNDS, MOST_CERTIFICATIONS, MOST_IDS, NO_FILTERS, SORTS, type Filters } from "./filters";

/** A parameter of the address that means nothing, and what it was. */
export interface Dropped {
  readonly name: string;
  readonly value: string;
}

export interface ReadFilters {
  readonly filters: Filters;
  readonly dropped: readonly Dropped[];
}

const ID = /^[1-9][0-9]{0,9}$/;
const LARGEST_ID = 2 ** 31 - 1;
const CERTIFICATION = /^[\p{L}\p{N}+. /-]{1,12}$/u;
const WHOLE = /^[0-9]{1,10}$/;
const SCORE = /^[0-9]{1,2}(?:\.[0-9]{1,3})?$/;

/** Reads the address; a value that means nothing is dropped and named, the others stay. */
export function readFilters(params: URLSearchParams): ReadFilters {
  const dropped: Dropped[] = [];
  function read<T>(name: string, form: (text: string) => T | null): T | null {
    const text = params.get(name);
    if (text === null || text === "") {
      return null;
    }
    const value = form(text);
    if (value === null) {
      dropped.push({ name, value: text });
    }
    return value;
  }
  function range(
    from: string,
    to: string,
    form: (text: string) => number | null,
  ): [number | null, number | null] {
    const least = read(from, form);
    const most = read(to, form);
    if (least !== null && most !== null && least > most) {
      dropped.push({ name: to, value: String(most) });
      return [least, null];
    }
    return [least, most];
  }

  const genres = read("genres", ids) ?? [];
  const unwanted = read("withoutGenres", ids) ?? [];
  const contradicting = unwanted.filter((genre) => genres.includes(genre));
  if (contradicting.length > 0) {
    dropped.push({ name: "withoutGenres", value: contradicting.join(",") });
  }
  const [yearFrom, yearTo] = range("yearFrom", "yearTo", whole(BOUNDS.year));
  const [scoreFrom, scoreTo] = range("scoreFrom", "scoreTo", score);
  const [runtimeFrom, runtimeTo] = range("runtimeFrom", "runtimeTo", whole(BOUNDS.runtime));
  const certificationCountry = read("certificationCountry", country);
  const certifications = read("certification", (text) =>
    certificationCountry === null ? null : listOfCertifications(text),
  );
  const filters: Filters = {
    genres,
    genreMatch: genres.length > 1 && params.get("genres")?.includes("|") === true ? "any" : "all",
    withoutGenres: unwanted.filter((genre) => !genres.includes(genre)),
    yearFrom,
    yearTo,
    scoreFrom,
    scoreTo,
    minVotes: read("minVotes", whole({ least: 0, most: LARGEST_ID })),
    runtimeFrom,
    runtimeTo,
    originalLanguage: read("originalLanguage", language),
    certifications: certifications ?? [],
    certificationCountry: certifications === null ? null : certificationCountry,
    providers: read("providers", ids) ?? [],
    providerRegion: read("providerRegion", country),
    people: read("people", (text) => (ids(text) === null ? null : text)),
    keywords: read("keywords", (text) => (ids(text) === null ? null : text)),
    sort: read("sort", (text) => SORTS.find((it) => it === text) ?? null) ?? NO_FILTERS.sort,
  };
  return { filters, dropped };
}

function whole(bounds: { least: number; most: number }): (text: string) => number | null {
  return (text) => {
    const number = WHOLE.test(text) ? Number(text) : Number.NaN;
    return number >= bounds.least && number <= bounds.most ? number : null;
  };
}

function score(text: string): number | null {
  return SCORE.test(text) && Number(text) <= BOUNDS.score.most ? Number(text) : null;
}

/** Ids with commas, or with bars, between them. */
function ids(text: string): readonly number[] | null {
  const parts = text.split(text.includes("|") ? "|" : ",");
  const valid = parts.every((it) => ID.test(it) && Number(it) <= LARGEST_ID);
  return valid && parts.length <= MOST_IDS ? [...new Set(parts.map(Number))] : null;
}

function listOfCertifications(text: string): readonly string[] | null {
  const parts = [...new Set(text.split("|"))];
  const valid = parts.every((it) => CERTIFICATION.test(it));
  return valid && parts.length <= MOST_CERTIFICATIONS ? parts : null;
}

/** A country that exists, as far as the browser knows. */
export function country(text: string): string | null {
  return /^[A-Z]{2}$/.test(text) && known("region", text) ? text : null;
}

/** A language that exists, as far as the browser knows. */
export function language(text: string): string | null {
  return /^[a-z]{2}$/.test(text) && (text === "cn" || known("language", text)) ? text : null;
}

/** Codes that browsers have a name for and ISO 3166-1 does not assign to a country. */
const NO_COUNTRIES = /^(?:AC|CP|CQ|DG|EA|EU|EZ|IC|QO|TA|UN|XA|XB|ZZ)$/;

function known(type: "region" | "language", code: string): boolean {
  const names = new Intl.DisplayNames(["en"], { type, fallback: "none" });
  return names.of(code) !== undefined && !NO_COUNTRIES.test(code);
}
