import type { Locality } from "@/lib/i18n/language";

/** The country that somebody watches films in, ISO 3166-1: the one chosen, or the language's. */
export function countryOf({ region, tag }: Locality): string {
  return region ?? tag.slice(-2);
}
