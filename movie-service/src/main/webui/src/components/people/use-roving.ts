import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from "react";
import { useLocality } from "@/lib/i18n/language";
import { arrowStep } from "@/lib/keyboard";

/**
 * One link of a line is in the tab order; the arrow keys, Home and End move along the line.
 *
 * @param list its children are the things of the line, with a link in each
 */
export function useRoving(list: RefObject<HTMLElement | null>) {
  const { dir } = useLocality();
  const [active, setActive] = useState(0);

  function onKeyDown(event: KeyboardEvent) {
    const items = [...(list.current?.children ?? [])];
    const last = items.length - 1;
    const step = arrowStep(event.key, dir);
    const target =
      event.key === "Home" ? 0 : event.key === "End" ? last : step === 0 ? null : active + step;
    if (target !== null) {
      event.preventDefault();
      items[Math.min(Math.max(target, 0), last)]?.querySelector("a")?.focus();
    }
  }

  function onFocus(event: FocusEvent) {
    const place = [...(list.current?.children ?? [])].findIndex((it) => it.contains(event.target));
    if (place >= 0) {
      setActive(place);
    }
  }

  return { active, onKeyDown, onFocus };
}
