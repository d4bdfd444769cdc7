import { useId, useState } from "react";
import { Picture } from "@/components/ui/picture";
import type { Image } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

export interface Choice<T> {
  readonly value: T;
  readonly name: string;
  /** Said by a tooltip. */
  readonly meaning?: string;
  readonly logo?: Image | null;
}

interface ChoiceChipsProps<T> {
  choices: readonly Choice<T>[];
  chosen: readonly T[];
  /** No more than these can be chosen at once. */
  most: number;
  onToggle: (value: T) => void;
}

/** So many are shown before somebody asks for all. */
const SHOWN = 14;

/** Buttons that stay pressed; the chosen ones are always in view. */
export function ChoiceChips<T extends string | number>({
  choices,
  chosen,
  most,
  onToggle,
}: ChoiceChipsProps<T>) {
  const t = useText(text);
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const isLong = choices.length > SHOWN + 2;
  const shown = choices.filter(
    (choice, at) => isOpen || !isLong || at < SHOWN || chosen.includes(choice.value),
  );
  return (
    <>
      <ul className="chips" id={listId}>
        {shown.map(({ value, name, meaning, logo }) => (
          <li key={value}>
            <button
              type="button"
              className="chip"
              title={meaning}
              aria-pressed={chosen.includes(value)}
              disabled={chosen.length >= most && !chosen.includes(value)}
              onClick={() => onToggle(value)}
            >
              {logo && <Picture className="chip-logo" image={logo} sizes="28px" ratio={1} alt="" />}
              <span dir="auto">{name}</span>
            </button>
          </li>
        ))}
      </ul>
      {isLong && (
        <button
          type="button"
          className="text-button"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t("fewer") : t("more", { count: choices.length })}
        </button>
      )}
    </>
  );
}
