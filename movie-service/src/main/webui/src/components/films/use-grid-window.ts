import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { type GridLayout, type GridWindow, windowOf } from "./grid-window";

interface Measured extends GridLayout {
  /** Of the viewport. */
  readonly width: number;
}

// Coming back to the page, its height must be right before the first measurement: only then can the
// scroll position be put back.
let remembered: Measured | null = null;

/**
 * Keeps only the cards near to what is seen in the document.
 *
 * @param grid a CSS grid whose children are all as high as the first
 */
export function useGridWindow(grid: RefObject<HTMLElement | null>, count: number): GridWindow {
  const [layout, setLayout] = useState<GridLayout | null>(() =>
    remembered?.width === window.innerWidth ? remembered : null,
  );
  const [shown, setShown] = useState(() => windowOf(count, layout, 0, window.innerHeight));
  const isEmpty = count === 0;

  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null || isEmpty) {
      return;
    }
    const observer = new ResizeObserver(() => setLayout((known) => measure(element, known)));
    observer.observe(element);
    const card = element.firstElementChild;
    if (card !== null) {
      observer.observe(card);
    }
    return () => observer.disconnect();
  }, [grid, isEmpty, shown.first]);

  useLayoutEffect(() => {
    const look = (): void => {
      const top = -(grid.current?.getBoundingClientRect().top ?? 0);
      const next = windowOf(count, layout, top, window.innerHeight);
      setShown((now) => (isSame(now, next) ? now : next));
    };
    // At once, since the next frame would show empty room otherwise.
    const scrolled = (): void => flushSync(look);
    look();
    window.addEventListener("scroll", scrolled, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      window.removeEventListener("scroll", scrolled);
      window.removeEventListener("resize", look);
    };
  }, [grid, count, layout]);

  return shown;
}

function measure(element: HTMLElement, known: GridLayout | null): GridLayout | null {
  const card = element.firstElementChild;
  if (card === null) {
    return known;
  }
  const style = getComputedStyle(element);
  const columns = style.gridTemplateColumns.split(" ").length;
  const gap = Number.parseFloat(style.rowGap) || 0;
  const rowHeight = card.getBoundingClientRect().height + gap;
  if (rowHeight === 0 || (known?.columns === columns && known.rowHeight === rowHeight)) {
    return known;
  }
  remembered = { columns, rowHeight, width: window.innerWidth };
  return { columns, rowHeight };
}

function isSame(one: GridWindow, other: GridWindow): boolean {
  return (
    one.first === other.first &&
    one.end === other.end &&
    one.before === other.before &&
    one.after === other.after
  );
}
