import type { Kept } from "@/lib/library";

export const orders = ["added", "title", "newest", "oldest", "score"] as const;

export type Order = (typeof orders)[number];

/** The order that an address names; by addition where it names none that there is. */
export function orderOf(value: string | null): Order {
  return orders.find((order) => order === value) ?? "added";
}

/** Films without a date or a score come last. Of equals, the one added later comes first. */
export function inOrder(films: readonly Kept[], order: Order, tag: string): readonly Kept[] {
  const collator = new Intl.Collator(tag, { numeric: true });
  const date = ({ movie }: Kept) => movie.releaseDate;
  const sorted = [...films];
  switch (order) {
    case "added":
      return films;
    case "title":
      return sorted.sort((a, b) => collator.compare(a.movie.title, b.movie.title));
    case "newest":
      return sorted.sort((a, b) => unknownLast(date(a), date(b)) || compare(date(b), date(a)));
    case "oldest":
      return sorted.sort((a, b) => unknownLast(date(a), date(b)) || compare(date(a), date(b)));
    case "score":
      return sorted.sort((a, b) => (b.movie.score ?? -1) - (a.movie.score ?? -1));
  }
}

function unknownLast(a: string | null, b: string | null): number {
  return Number(a === null) - Number(b === null);
}

function compare(a: string | null, b: string | null): number {
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}
