import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** The page shows as many films as the service finds for the same filters. */
export async function expectSameAsService(page: Page) {
  const { search } = new URL(page.url());
  const answer = await page.request.get(`/api/catalog/movies${search}`);
  const { totalResults } = (await answer.json()) as { totalResults: number };
  const count = new Intl.NumberFormat("en-US").format(totalResults);
  await expect(page.locator(".browse-count")).toHaveText(new RegExp(`^${count} films?$`));
}

/** The filters under one heading. */
export function group(page: Page, name: string) {
  return page.getByRole("group", { name, exact: true });
}

/** A choice or a command by its whole name. */
export function button(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true });
}
