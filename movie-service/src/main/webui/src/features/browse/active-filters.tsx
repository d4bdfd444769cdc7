import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { useText } from "@/lib/i18n/use-text";
import type { ActiveFilter } from "./active";
import { cleared } from "./filters";
import { focusFilms } from "./focus-films";
import { text } from "./text";
import type { SetFilters } from "./use-filters";

interface ActiveFiltersProps {
  active: readonly ActiveFilter[];
  onChange: SetFilters;
}

/** What is set, each with a button that takes it away. */
export function ActiveFilters({ active, onChange }: ActiveFiltersProps) {
  const t = useText(text);
  const list = useRef<HTMLUListElement>(null);
  const removedAt = useRef<number | null>(null);
  useEffect(() => {
    const at = removedAt.current;
    removedAt.current = null;
    // A button that goes must not take the focus with it.
    if (at !== null) {
      const buttons = list.current?.querySelectorAll<HTMLElement>("button");
      buttons?.item(Math.min(at, buttons.length - 1)).focus();
    }
  }, [active.length]);
  if (active.length === 0) {
    return null;
  }
  return (
    <ul ref={list} className="chips active-filters" aria-label={t("active")}>
      {active.map(({ key, name, without }, at) => (
        <li key={key}>
          <button
            type="button"
            className="chip chip-active"
            aria-label={t("remove", { name })}
            onClick={(event) => {
              if (active.length === 1) {
                focusFilms(event);
              } else {
                removedAt.current = at;
              }
              onChange(without);
            }}
          >
            <span dir="auto">{name}</span>
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="text-button"
          onClick={(event) => {
            focusFilms(event);
            onChange(cleared);
          }}
        >
          {t("clearAll")}
        </button>
      </li>
    </ul>
  );
}
