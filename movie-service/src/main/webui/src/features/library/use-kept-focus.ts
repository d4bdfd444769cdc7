import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * Gives the focus to the neighbour when the focused item of a list is removed, and to
 * `otherwise` when it was the last one; it would be lost at the top of the page.
 */
export function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  otherwise: RefObject<HTMLElement | null>,
  count: number,
) {
  const focused = useRef<number | null>(null);
  const before = useRef(count);

  useEffect(() => {
    const note = (event: FocusEvent) => {
      const items = [...(list.current?.children ?? [])];
      const at = items.findIndex(
        (item) => event.target instanceof Node && item.contains(event.target),
      );
      focused.current = at < 0 ? null : at;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [list]);

  useLayoutEffect(() => {
    const removed = count < before.current;
    before.current = count;
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (!removed || !nowhere || focused.current === null) return;
    const next = list.current?.children[Math.min(focused.current, count - 1)];
    (next?.querySelector("a") ?? otherwise.current)?.focus();
  }, [count, list, otherwise]);
}
