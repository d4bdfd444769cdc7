import type { Page } from "@playwright/test";
import { started } from "./started.ts";

/** Opens an address as a link of the page would: the server is not asked for a new page. */
export async function openWithin(page: Page, address: string) {
  await started(page);
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }, address);
}
