import type { Page } from "@playwright/test";
import { expect, test } from "../support/test.ts";

/** The page shows as many films as the service finds for the same filters. */
async function expectSameAsService(page: Page) {
  const { search } = new URL(page.url());
  const answer = await page.request.get(`/api/catalog/movies${search}`);
  const { totalResults } = (await answer.json()) as { totalResults: number };
  const count = new Intl.NumberFormat("en-US").format(totalResults);
  await expect(page.locator(".browse-count")).toHaveText(new RegExp(`^${count} films?$`));
}

function group(page: Page, name: string) {
  return page.getByRole("group", { name, exact: true });
}

function button(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true });
}

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
    (page) => group(page, "Certification").getByRole("button", { name: "PG-13", exact: true }).click(),
    "certificationCountry=US&certification=PG-13",
  ],
  ["an order", (page) => page.getByLabel("Sort by").selectOption("oldest"), "sort=oldest"],
];

for (const [name, set, address] of filters) {
  test(`${name} goes to the address, and the films follow`, async ({ page }) => {
    await page.goto("/browse");
    await expect(page.locator(".browse-count")).toHaveText(/films$/);
    await set(page);
    await expect
      .poll(() => decodeURIComponent(new URL(page.url()).search))
      .toContain(address);
    await expectSameAsService(page);
    const films = page.getByRole("list", { name: "Films" }).getByRole("link");
    const first = await films.first().getAttribute("href");
    await page.reload();
    await expect(films.first()).toHaveAttribute("href", first ?? "");
  });
}

test("filters are taken away one by one, all at once, and by going back", async ({ page }) => {
  await page.goto("/browse?genres=35&yearFrom=1990&sort=best");
  await expectSameAsService(page);
  await page.getByRole("button", { name: "Remove the filter: With Comedy" }).click();
  await expect(page).toHaveURL(/\/browse\?yearFrom=1990&sort=best$/);
  await page.getByRole("list", { name: "Filters that are set" }).getByText("Clear all").click();
  await expect(page).toHaveURL(/\/browse\?sort=best$/);
  await expectSameAsService(page);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("button", { name: "Remove the filter: With Comedy" })).toBeVisible();
  await expectSameAsService(page);
});

test("values that mean nothing are dropped, named, and the others stay", async ({ page }) => {
  await page.goto("/browse?yearFrom=abc&scoreTo=11&genres=35&sort=<b>&providerRegion=XX");
  const notice = page.getByRole("status").filter({ hasText: "not valid and were left out" });
  for (const bad of ["yearFrom=abc", "scoreTo=11", "sort=<b>", "providerRegion=XX"]) {
    await expect(notice.getByText(bad, { exact: true })).toBeVisible();
  }
  await expect(button(page, "With Comedy")).toHaveAttribute("aria-pressed", "true");
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(page).toHaveURL(/\/browse\?genres=35$/);
  await expectSameAsService(page);
});

test("a number out of bounds is refused in words and changes nothing", async ({ page }) => {
  await page.goto("/browse");
  const score = group(page, "Score");
  await score.getByLabel("To").fill("11");
  await page.keyboard.press("Enter");
  await expect(score.getByText("A number from 0 to 10.")).toBeVisible();
  await expect(page).toHaveURL(/\/browse$/);
});

test("filters that no film fits say so and can be cleared", async ({ page }) => {
  await page.goto("/browse?yearFrom=1870&yearTo=1871");
  await expect(page.getByRole("heading", { name: "No film fits these filters" })).toBeVisible();
  await page.getByRole("alert").or(page.locator(".notice")).getByText("Clear all").click();
  await expect(page.getByRole("list", { name: "Films" }).getByRole("link").first()).toBeVisible();
});

test("an answer that does not come can be asked for again", async ({ page }) => {
  await page.goto("/");
  const answers = "**/api/catalog/movies?**";
  await page.route(answers, (route) =>
    route.fulfill({ status: 503, contentType: "application/problem+json", body: "{}" }),
  );
  await page.getByRole("navigation", { name: "Main pages" }).getByText("Browse").click();
  const problem = page.getByRole("alert");
  await expect(problem.getByRole("heading", { name: "That did not load" })).toBeVisible({
    timeout: 15_000,
  });
  await page.unroute(answers);
  await problem.getByRole("button", { name: "Try again" }).click();
  await expectSameAsService(page);
});

test("going back to a long list finds the same film in view", async ({ page }) => {
  await page.goto("/browse?sort=title");
  const film = page.locator('main [aria-posinset="70"] a');
  await expect(async () => {
    await page.mouse.wheel(0, 3000);
    await expect(film).toBeAttached({ timeout: 500 });
  }).toPass();
  await film.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await film.click();
  await expect(page).toHaveURL(/\/movie\//);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await expect(film).toBeInViewport();
});
