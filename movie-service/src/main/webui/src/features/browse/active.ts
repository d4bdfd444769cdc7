import type { Format } from "@/lib/format";
import type { Translate } from "@/lib/i18n/use-text";
import { type FilterChange, type Filters, NO_FILTERS } from "./filters";
import type { text } from "./text";
import type { Range } from "./range-draft";

/** A filter that is set, in words, and what takes it away. */
export interface ActiveFilter {
  readonly key: string;
  readonly name: string;
  readonly without: FilterChange;
}

interface Named {
  readonly id: number;
  readonly name: string;
}

/** What the filters' ids are called, as far as that is known yet. */
export interface Names {
  /** Of the keyword that somebody came by. */
  readonly keyword: string | null;
  readonly genres: readonly Named[];
  readonly providers: readonly Named[];
}

type BrowseTranslate = Translate<keyof (typeof text)["en"]>;

/** The filters that are set, in the order of the panel. */
export function activeFilters(
  filters: Filters,
  names: Names,
  t: BrowseTranslate,
  format: Format,
  tag: string,
): readonly ActiveFilter[] {
  const active: ActiveFilter[] = [];
  const add = (key: string, name: string, without: FilterChange) => {
    active.push({ key, name, without });
  };
  const nameIn = (list: readonly Named[], id: number) =>
    list.find((it) => it.id === id)?.name ?? id.toString();
  // Years have no thousands.
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  const digits = (value: number | null) => (value === null ? "" : plain.format(value));
  const range = ({ from, to }: Range): string => {
    const ends = { from: digits(from), to: digits(to) };
    return t(from === null ? "rangeTo" : to === null ? "rangeFrom" : "rangeBoth", ends);
  };
  const isSet = ({ from, to }: Range) => from !== null || to !== null;

  for (const id of filters.genres) {
    add(`genre-${id}`, t("withGenre", { name: nameIn(names.genres, id) }), (now) => ({
      genres: now.genres.filter((it) => it !== id),
    }));
  }
  for (const id of filters.withoutGenres) {
    add(`without-${id}`, t("withoutGenre", { name: nameIn(names.genres, id) }), (now) => ({
      withoutGenres: now.withoutGenres.filter((it) => it !== id),
    }));
  }
  const year = { from: filters.yearFrom, to: filters.yearTo };
  if (isSet(year)) {
    add("year", t("activeYear", { range: range(year) }), { yearFrom: null, yearTo: null });
  }
  const score = { from: filters.scoreFrom, to: filters.scoreTo };
  if (isSet(score)) {
    add("score", t("activeScore", { range: range(score) }), { scoreFrom: null, scoreTo: null });
  }
  if (filters.minVotes !== null) {
    add("votes", t("activeVotes", { count: filters.minVotes }), { minVotes: null });
  }
  const runtime = { from: filters.runtimeFrom, to: filters.runtimeTo };
  if (isSet(runtime)) {
    const without = { runtimeFrom: null, runtimeTo: null };
    add("runtime", t("activeRuntime", { range: range(runtime) }), without);
  }
  if (filters.originalLanguage !== null) {
    add("language", format.language(filters.originalLanguage), { originalLanguage: null });
  }
  const country = filters.certificationCountry ?? "";
  for (const name of filters.certifications) {
    add(`certification-${name}`, `${name} (${format.country(country)})`, (now) => ({
      certifications: now.certifications.filter((it) => it !== name),
    }));
  }
  for (const id of filters.providers) {
    add(`provider-${id}`, nameIn(names.providers, id), (now) => ({
      providers: now.providers.filter((it) => it !== id),
    }));
  }
  if (filters.people !== null) {
    add("people", t("person"), { people: NO_FILTERS.people });
  }
  if (filters.keywords !== null) {
    add("keywords", names.keyword ?? t("keyword"), { keywords: NO_FILTERS.keywords });
  }
  return active;
}
