/** What stands in the two fields of a range. */
export interface RangeDraft {
  readonly from: string;
  readonly to: string;
}

export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export type RangeProblem = "outOfBounds" | "wrongOrder";

export function draftOf({ from, to }: Range): RangeDraft {
  return { from: from?.toString() ?? "", to: to?.toString() ?? "" };
}

/** Reads what was typed, in Arabic digits and with a decimal comma too. */
export function readDraft(
  draft: RangeDraft,
  bounds: Bounds,
  decimals: boolean,
): Range | RangeProblem {
  const from = read(draft.from, bounds, decimals);
  const to = read(draft.to, bounds, decimals);
  if (from === undefined || to === undefined) {
    return "outOfBounds";
  }
  return from !== null && to !== null && from > to ? "wrongOrder" : { from, to };
}

function read(text: string, { least, most }: Bounds, decimals: boolean): number | null | undefined {
  const plain = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[,٫]/, ".");
  if (plain === "") {
    return null;
  }
  const form = decimals ? /^[0-9]{1,2}(?:\.[0-9]{1,3})?$/ : /^[0-9]{1,4}$/;
  const number = form.test(plain) ? Number(plain) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
