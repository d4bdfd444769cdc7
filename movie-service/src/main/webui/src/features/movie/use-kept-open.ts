import { useState } from "react";
import { useLocation } from "react-router";

/** The entries of the history whose part stands open, so that going back finds it so. */
const open = new Set<string>();

/** Whether a part of the page stands open, kept for each entry of the history. */
export function useKeptOpen(name: string): [boolean, (next: boolean) => void] {
  const { key } = useLocation();
  const place = `${key} ${name}`;
  const [isOpen, setOpen] = useState(() => open.has(place));
  const change = (next: boolean) => {
    if (next) {
      open.add(place);
    } else {
      open.delete(place);
    }
    setOpen(next);
  };
  return [isOpen, change];
}
