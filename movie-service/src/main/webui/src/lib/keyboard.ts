import { useEffect, useRef } from "react";

/** Whether keys pressed here are text that somebody writes. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

/**
 * Calls back when the key is pressed alone, wherever the focus is, but not in a field of text and
 * not while a dialog is open.
 *
 * @param key as in `KeyboardEvent.key`
 */
export function useShortcut(key: string, callback: () => void) {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      const busy = isWriting(event.target) || document.querySelector("dialog[open]") !== null;
      if (event.key === key && !modified && !busy && !event.defaultPrevented) {
        event.preventDefault();
        latest.current();
      }
    };
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [key]);
}

/** How far an arrow key moves along a line of things that runs in the direction of the text. */
export function arrowStep(key: string, dir: "ltr" | "rtl"): -1 | 0 | 1 {
  const forward = dir === "ltr" ? "ArrowRight" : "ArrowLeft";
  const back = dir === "ltr" ? "ArrowLeft" : "ArrowRight";
  return key === forward ? 1 : key === back ? -1 : 0;
}
