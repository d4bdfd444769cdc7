import type { MouseEvent } from "react";

/** Takes the focus from a button that is about to go to the films around it. */
export function focusFilms(event: MouseEvent<HTMLElement>) {
  event.currentTarget.closest("section")?.focus({ preventScroll: true });
}
