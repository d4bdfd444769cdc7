import { type RefObject, startTransition, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** How far from the view something is near: as much again above and below. */
const MARGIN = "100% 0px";

/** What has just been added to the page, each with what shows it. */
const added = new Map<Element, () => void>();

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Shows what is in view already, before it is painted; the page has found its scroll position. */
function showWhatIsInView() {
  const shows = [...added].filter(([element]) => isInView(element)).map(([, show]) => show);
  added.clear();
  flushSync(() => shows.forEach((show) => show()));
}

interface Nearness {
  near: boolean;
  /** For who gets there another way than by scrolling: by the focus. */
  approach: () => void;
}

/**
 * Whether an element has been in view or near it: its contents are worth rendering then. The
 * element must be as high without them.
 */
export function useNear(element: RefObject<Element | null>, initially: boolean): Nearness {
  const [near, setNear] = useState(initially);

  useLayoutEffect(() => {
    const place = element.current;
    if (near || !place) {
      return;
    }
    const show = () => setNear(true);
    if (added.size === 0) requestAnimationFrame(showWhatIsInView);
    added.set(place, show);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) startTransition(show);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(place);
    return () => {
      observer.disconnect();
      added.delete(place);
    };
  }, [element, near]);

  return { near, approach: () => setNear(true) };
}
