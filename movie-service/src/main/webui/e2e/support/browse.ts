import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

interface Answer {
  totalResults: number;
  results: { slug: string }[];
}

/** The page shows as many films as the service finds for the same filters, and the same one first. */
export async function expectSameAsService(page: Page) {
  const { search } = new URL(page.url());
  const answer = await page.request.get(`/api/catalog/movies${search}`);
  const { totalResults, results } = (await answer.json()) as Answer;
  const count = new Intl.NumberFormat("en-US").format(totalResults);
  await expect(page.locator(".browse-count")).toHaveText(new RegExp(`^${count} films?$`));
  const films = page.getByRole("list", { name: "Films" }).getByRole("link");
  await expect(films.first()).toHaveAttribute("href", `/movie/${results[0]?.slug ?? ""}`);
}

/** The filters under one heading. */
export function group(page: Page, name: string) {
  return page.getByRole("group", { name, exact: true });
}

/** A choice or a command by its whole name. */
export function button(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true });
}
