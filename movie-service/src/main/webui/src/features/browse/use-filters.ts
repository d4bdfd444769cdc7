import { useCallback, useMemo } from "react";
import { useLocation, useSearchParams } from "react-router";
import { writeFilters, type Filters } from "./filters";
import { readFilters, type ReadFilters } from "./read-filters";

export type SetFilters = (change: Partial<Filters>) => void;

export interface UsedFilters extends ReadFilters {
  /** Changes the address; what it held that means nothing goes. */
  readonly set: SetFilters;
  /** What the link that somebody came by said that the keyword is called. */
  readonly keywordName: string | null;
}

/** The filters, which live in the address. */
export function useFilters(): UsedFilters {
  const [params, setParams] = useSearchParams();
  const state: unknown = useLocation().state;
  const read = useMemo(() => readFilters(params), [params]);
  const set = useCallback<SetFilters>(
    (change) => {
      setParams((latest) => writeFilters({ ...readFilters(latest).filters, ...change }), {
        preventScrollReset: true,
        state,
      });
    },
    [setParams, state],
  );
  return { ...read, set, keywordName: keywordIn(state) };
}

function keywordIn(state: unknown): string | null {
  return typeof state === "object" &&
    state !== null &&
    "keyword" in state &&
    typeof state.keyword === "string"
    ? state.keyword
    : null;
}
