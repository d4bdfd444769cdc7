const PREFIX = "marquee.";

/**
 * What this browser keeps under a name.
 *
 * @param isValid whether what was found may be used: other versions of this page may have written it
 * @returns `otherwise` where there is nothing valid, or storage is switched off
 */
export function readStored<T, O>(
  name: string,
  isValid: (value: unknown) => value is T,
  otherwise: O,
): T | O {
  try {
    const text = localStorage.getItem(PREFIX + name);
    const value: unknown = text === null ? null : JSON.parse(text);
    return isValid(value) ? value : otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps a value; null removes it. Where storage is full or off, the value lasts as long as the page. */
export function writeStored(name: string, value: unknown) {
  try {
    if (value === null) {
      localStorage.removeItem(PREFIX + name);
    } else {
      localStorage.setItem(PREFIX + name, JSON.stringify(value));
    }
  } catch {
    // Private windows refuse: nothing else depends on it.
  }
}

/** Calls back when another tab has changed the value. */
export function onStoredElsewhere(name: string, callback: () => void): () => void {
  const listener = (event: StorageEvent) => {
    if (event.key === PREFIX + name) {
      callback();
    }
  };
  window.addEventListener("storage", listener);
  return () => window.removeEventListener("storage", listener);
}
