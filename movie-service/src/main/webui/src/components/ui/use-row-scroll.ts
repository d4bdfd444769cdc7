import { type RefObject, useLayoutEffect, useState } from "react";
import { useLocation } from "react-router";

/** Where each row of each visited page stood, so that going back finds it there. */
const positions = new Map<string, number>();

interface Edges {
  canGoBack: boolean;
  canGoOn: boolean;
}

function edgesOf(list: HTMLElement): Edges {
  const at = Math.abs(list.scrollLeft);
  return { canGoBack: at > 4, canGoOn: at + list.clientWidth < list.scrollWidth - 4 };
}

/**
 * How far a row has been moved, kept for each entry of the history.
 *
 * @param filled whether all that it has is in it
 */
export function useRowScroll(list: RefObject<HTMLElement | null>, name: string, filled = true) {
  const { key } = useLocation();
  const place = `${key} ${name}`;
  const [edges, setEdges] = useState<Edges>({ canGoBack: false, canGoOn: true });

  useLayoutEffect(() => {
    const position = positions.get(place);
    if (filled && position !== undefined) {
      list.current?.scrollTo({ left: position, behavior: "instant" });
    }
  }, [list, place, filled]);

  function onScroll() {
    if (list.current) {
      positions.set(place, list.current.scrollLeft);
      const next = edgesOf(list.current);
      setEdges((now) =>
        now.canGoBack === next.canGoBack && now.canGoOn === next.canGoOn ? now : next,
      );
    }
  }

  /** Moves by what is in view. */
  function page(direction: 1 | -1) {
    const element = list.current;
    if (element) {
      const sign = getComputedStyle(element).direction === "rtl" ? -1 : 1;
      element.scrollBy({ left: direction * sign * element.clientWidth * 0.85 });
    }
  }

  return { ...edges, onScroll, page };
}
