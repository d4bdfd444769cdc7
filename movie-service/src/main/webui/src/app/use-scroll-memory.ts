import { useLayoutEffect } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";

const STORE = "marquee.scroll";
/** How long a page may grow, in milliseconds, until it is as long as it was. */
const PATIENCE = 3_000;

let positions: Record<string, number> | null = null;

function remembered(): Record<string, number> {
  if (!positions) {
    try {
      positions = JSON.parse(sessionStorage.getItem(STORE) ?? "{}") as Record<string, number>;
    } catch {
      positions = {};
    }
    history.scrollRestoration = "manual";
    addEventListener("pagehide", () => {
      try {
        sessionStorage.setItem(STORE, JSON.stringify(positions));
      } catch {
        // Without storage the positions last as long as the page.
      }
    });
  }
  return positions;
}

/** Scrolls there as soon as the page is long enough, unless the visitor scrolls before. */
function restore(top: number): () => void {
  scrollTo({ top, behavior: "instant" });
  if (Math.abs(scrollY - top) < 2) {
    return () => undefined;
  }
  const growth = new ResizeObserver(() => {
    scrollTo({ top, behavior: "instant" });
    if (Math.abs(scrollY - top) < 2) stop();
  });
  const timer = setTimeout(stop, PATIENCE);
  const signs = ["wheel", "touchstart", "keydown", "pointerdown"] as const;
  function stop() {
    growth.disconnect();
    clearTimeout(timer);
    signs.forEach((sign) => removeEventListener(sign, stop));
  }
  signs.forEach((sign) => addEventListener(sign, stop, { passive: true }));
  growth.observe(document.body);
  return stop;
}

/**
 * Begins each new page at its top, and finds each entry of the history where it was left; also
 * after a reload. A step within a page (its filters) stays where it is.
 */
export function useScrollMemory() {
  const { key, pathname, hash } = useLocation();
  const kind = useNavigationType();
  const place = `${key} ${pathname}`;

  useLayoutEffect(() => {
    const top = remembered()[place];
    let stop: (() => void) | undefined;
    if (kind === NavigationType.Pop) {
      if (top !== undefined) stop = restore(top);
    } else if (kind === NavigationType.Push && lastPath !== pathname && hash === "") {
      scrollTo({ top: 0, behavior: "instant" });
    }
    lastPath = pathname;
    const remember = () => {
      remembered()[place] = scrollY;
    };
    addEventListener("scroll", remember, { passive: true });
    return () => {
      stop?.();
      removeEventListener("scroll", remember);
    };
  }, [place, pathname, hash, kind]);
}

let lastPath = "";
