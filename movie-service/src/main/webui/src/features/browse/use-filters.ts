import { useCallback, useMemo } from "react";
import { useLocation, useSearchParams } from "react-router";
import { type FilterChange, writeFilters } from "./filters";
import { readFilters, type ReadFilters } from "./read-filters";

export type SetFilters = (change: FilterChange) => void;

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
      // The address is ahead of what is on the screen when two clicks come close upon each other.
      const now = readFilters(new URLSearchParams(window.location.search)).filters;
      const changed = typeof change === "function" ? change(now) : change;
      setParams(writeFilters({ ...now, ...changed }), { preventScrollReset: true, state });
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
