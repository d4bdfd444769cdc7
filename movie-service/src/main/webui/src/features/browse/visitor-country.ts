import type { Locality } from "@/lib/i18n/language";

/** The country that somebody watches films in, ISO 3166-1: the language's own. */
export function countryOf({ tag }: Locality): string {
  return tag.slice(-2);
}
