import { type KeyboardEvent, useState } from "react";

interface ComboboxArgs {
  /** How many options there are. */
  count: number;
  /** Another text, other options: nothing is active any more. */
  text: string;
  onChoose: (at: number) => void;
}

/** Opening, closing, and moving along the options of a text field by the keyboard. */
export function useCombobox({ count, text, onChoose }: ComboboxArgs) {
  const [isWanted, setWanted] = useState(false);
  const [active, setActive] = useState<{ at: number; text: string } | null>(null);
  const isOpen = isWanted && count > 0;
  const at = isOpen && active?.text === text && active.at < count ? active.at : null;
  const move = (to: number) => setActive({ at: (to + count) % count, text });

  const close = () => {
    setWanted(false);
    setActive(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      if (!isOpen) {
        setWanted(true);
      } else {
        move(at === null ? (by === 1 ? 0 : -1) : at + by);
      }
    } else if (event.key === "Enter" && at !== null) {
      event.preventDefault();
      onChoose(at);
    } else if (event.key === "Escape") {
      // The browser would empty the field as well: first the options go, then the focus.
      event.preventDefault();
      if (isOpen) {
        close();
      } else {
        event.currentTarget.blur();
      }
    }
  };
  return { isOpen, active: at, move, open: () => setWanted(true), close, onKeyDown };
}
