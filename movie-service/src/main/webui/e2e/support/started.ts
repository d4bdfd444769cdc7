import type { Page } from "@playwright/test";

/** The script has taken over from the server's markup, which has no search field. */
export async function started(page: Page) {
  await page.getByRole("search").getByRole("combobox").waitFor();
}
