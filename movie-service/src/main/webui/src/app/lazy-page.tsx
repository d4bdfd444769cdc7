import { type ComponentType, use } from "react";

/** A page whose code is fetched when it is first opened. */
export interface LazyPage {
  Component: ComponentType;
  /** Fetches the code, once. Resolves when the page can be shown without waiting. */
  load: () => Promise<void>;
}

/** How many pages are being fetched: shell.css shows a line on top meanwhile. */
let pending = 0;

function count(by: 1 | -1) {
  pending += by;
  document.documentElement.toggleAttribute("data-loading", pending > 0);
}

/**
 * As React's own, but a page that is there already is shown at once, without a moment of nothing,
 * and one that could not be fetched can be asked for again.
 */
export function lazyPage(fetchPage: () => Promise<ComponentType>): LazyPage {
  let page: ComponentType | null = null;
  let loading: Promise<void> | null = null;

  function load(): Promise<void> {
    if (page) return Promise.resolve();
    loading ??= fetchPage()
      .then((found) => {
        page = found;
      })
      .catch((error: unknown) => {
        loading = null;
        throw error;
      });
    return loading;
  }

  let shown: Promise<void> | null = null;

  function waiting(): Promise<void> {
    if (!shown) {
      count(1);
      shown = load().finally(() => count(-1));
      shown.catch(() => {
        shown = null;
      });
    }
    return shown;
  }

  function Component() {
    if (!page) {
      use(waiting());
    }
    const Page = page;
    return Page && <Page />;
  }

  return { Component, load };
}
