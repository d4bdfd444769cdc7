import type { Page } from "@playwright/test";
import { button, expectSameAsService, group } from "../support/browse.ts";
import { expect, test } from "../support/test.ts";

const filters: [name: string, set: (page: Page) => Promise<unknown>, address: string][] = [
  ["a genre", (page) => button(page, "With Comedy").click(), "genres=35"],
  ["a genre shut out", (page) => button(page, "Without Drama").click(), "withoutGenres=18"],
  [
    "any of two genres",
    async (page) => {
      await button(page, "With Comedy").click();
      await button(page, "With Western").click();
      await button(page, "any of them").click();
    },
    "genres=35|37",
  ],
  [
    "years",
    async (page) => {
      await group(page, "Year of release").getByLabel("From").fill("1960");
      await group(page, "Year of release").getByLabel("To").fill("1969");
      await page.keyboard.press("Enter");
    },
    "yearFrom=1960&yearTo=1969",
  ],
  [
    "a score",
    async (page) => {
      await group(page, "Score").getByLabel("From").fill("7.5");
      await page.keyboard.press("Enter");
    },
    "scoreFrom=7.5",
  ],
  ["votes", (page) => page.getByLabel("Votes").last().selectOption("1000"), "minVotes=1000"],
  [
    "a running time",
    async (page) => {
      await group(page, "Running time in minutes").getByLabel("To").fill("90");
      await page.keyboard.press("Enter");
    },
    "runtimeTo=90",
  ],
  [
    "a language",
    (page) => group(page, "Original language").getByRole("combobox").selectOption("ja"),
    "originalLanguage=ja",
  ],
  [
    "a certification",
    (page) =>
      group(page, "Certification").getByRole("button", { name: "PG-13", exact: true }).click(),
    "certificationCountry=US&certification=PG-13",
  ],
  ["an order", (page) => page.getByLabel("Sort by").selectOption("oldest"), "sort=oldest"],
];

for (const [name, set, address] of filters) {
  test(`${name} goes to the address, and the films follow`, async ({ page }) => {
    await page.goto("/browse");
    await expect(page.locator(".browse-count")).toHaveText(/films$/);
    await set(page);
    await expect.poll(() => decodeURIComponent(new URL(page.url()).search)).toContain(address);
    await expectSameAsService(page);
    const films = page.getByRole("list", { name: "Films" }).getByRole("link");
    const first = await films.first().getAttribute("href");
    await page.reload();
    await expect(films.first()).toHaveAttribute("href", first ?? "");
  });
}

test("clicks that come faster than the page follows are all heard", async ({ page }) => {
  await page.goto("/browse");
  await expect(button(page, "With Comedy")).toBeVisible();
  const click = (...names: string[]) =>
    page.evaluate((wanted) => {
      const buttons = wanted.map((name) => document.querySelector(`[aria-label="${name}"]`));
      for (const it of buttons) if (it instanceof HTMLElement) it.click();
    }, names);
  await click("With Comedy", "With Western", "Without Drama");
  await expect.poll(() => decodeURIComponent(new URL(page.url()).search)).toContain("genres=35,37");
  expect(new URL(page.url()).searchParams.get("withoutGenres")).toBe("18");
  await expect(button(page, "Without Drama")).toHaveAttribute("aria-pressed", "true");
  await click("With Comedy", "With Western");
  await expect(button(page, "With Western")).toHaveAttribute("aria-pressed", "false");
  expect(new URL(page.url()).search).toBe("?withoutGenres=18");
});
