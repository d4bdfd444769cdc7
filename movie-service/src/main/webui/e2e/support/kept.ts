import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Waits until the worker has what is under this path, in whichever language. */
export async function expectKept(page: Page, path: string) {
  const isKept = () =>
    page.evaluate(
      async (url) =>
        (await caches.match(url, { ignoreVary: true, ignoreSearch: true })) !== undefined,
      path,
    );
  await expect.poll(isKept).toBe(true);
}

/** Waits until the worker answers for the page: what is opened from now on is kept. */
export async function expectWorker(page: Page) {
  const isThere = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expect.poll(isThere).toBe(true);
}
