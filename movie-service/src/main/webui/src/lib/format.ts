import { useMemo } from "react";
import { type Locality, useLocality } from "@/lib/i18n/language";

/** Numbers, dates and runtimes in a language's way. */
export interface Format {
  number(value: number): string;
  /** One decimal: `8.2`. */
  score(value: number): string;
  /** `1.2M` */
  compact(value: number): string;
  /** US dollars without cents. */
  money(value: number): string;
  /** @param isoDate `1999-03-31` */
  date(isoDate: string): string;
  /** @param isoDate `1999-03-31` */
  year(isoDate: string): string;
  /** `2 hr 16 min` */
  runtime(minutes: number): string;
  list(values: readonly string[]): string;
  /** A language's name, of its code: `German`. */
  language(code: string): string;
  /** A country's name, of its code: `Germany`. */
  country(code: string): string;
}

/** Dates without a time belong to no zone. */
function day(isoDate: string): Date {
  return new Date(`${isoDate}T00:00:00Z`);
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function formatIn({ tag }: Pick<Locality, "tag">): Format {
  const number = lazily(() => new Intl.NumberFormat(tag));
  const score = lazily(
    () => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  );
  const compact = lazily(() => new Intl.NumberFormat(tag, { notation: "compact" }));
  const money = lazily(
    () =>
      new Intl.NumberFormat(tag, { style: "currency", currency: "USD", maximumFractionDigits: 0 }),
  );
  const date = lazily(
    () => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC", calendar: "gregory" }),
  );
  const year = lazily(
    () => new Intl.DateTimeFormat(tag, { year: "numeric", timeZone: "UTC", calendar: "gregory" }),
  );
  const unit = (name: "hour" | "minute") =>
    lazily(() => new Intl.NumberFormat(tag, { style: "unit", unit: name, unitDisplay: "short" }));
  const hours = unit("hour");
  const rest = unit("minute");
  const list = lazily(() => new Intl.ListFormat(tag, { type: "conjunction" }));
  const languages = lazily(() => new Intl.DisplayNames(tag, { type: "language" }));
  const countries = lazily(() => new Intl.DisplayNames(tag, { type: "region" }));
  return {
    number: (value) => number().format(value),
    score: (value) => score().format(value),
    compact: (value) => compact().format(value),
    money: (value) => money().format(value),
    date: (isoDate) => date().format(day(isoDate)),
    year: (isoDate) => year().format(day(isoDate)),
    runtime: (minutes) => {
      const parts: string[] = [];
      if (minutes >= 60) {
        parts.push(hours().format(Math.floor(minutes / 60)));
      }
      if (minutes % 60 > 0 || minutes < 60) {
        parts.push(rest().format(minutes % 60));
      }
      return parts.join(" ");
    },
    list: (values) => list().format(values),
    language: (code) => nameOf(languages(), code),
    country: (code) => nameOf(countries(), code),
  };
}

const formats = new Map<string, Format>();

export function useFormat(): Format {
  const { tag } = useLocality();
  return useMemo(() => {
    const known = formats.get(tag) ?? formatIn({ tag });
    formats.set(tag, known);
    return known;
  }, [tag]);
}
