import { useSyncExternalStore } from "react";
import { readStored, writeStored } from "@/lib/storage";

/** `system` follows the device. */
export type Theme = "system" | "light" | "dark";

const KEY = "theme";
const listeners = new Set<() => void>();

function isChosen(value: unknown): value is "light" | "dark" {
  return value === "light" || value === "dark";
}

let current: Theme | null = null;

function theme(): Theme {
  current ??= readStored(KEY, isChosen, "system" as const);
  return current;
}

export function setTheme(next: Theme) {
  current = next;
  writeStored(KEY, next === "system" ? null : next);
  applyTheme();
  listeners.forEach((listener) => listener());
}

/** public/theme.js has done the same before the first paint. */
export function applyTheme() {
  const chosen = theme();
  if (chosen === "system") {
    delete document.documentElement.dataset["theme"];
  } else {
    document.documentElement.dataset["theme"] = chosen;
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, theme);
}
