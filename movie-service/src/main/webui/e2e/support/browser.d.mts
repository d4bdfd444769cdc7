/** The Chrome or Chromium of this machine; undefined where there is none. */
export function findBrowser(): string | undefined;
