import { started } from "../support/started.ts";
import { expect, test } from "../support/test.ts";

test("home leads to a film, to a person, and back to where it was", async ({ page }) => {
  await page.goto("/");
  await started(page);
  const row = page.getByRole("region", { name: "Science Fiction" });
  await row.scrollIntoViewIfNeeded();
  const card = row.getByRole("link", { name: /Inception/ });
  await card.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);

  await card.click();
  await expect(page.getByRole("heading", { level: 1, name: "Inception" })).toBeVisible();
  await expect(page).toHaveURL(/\/movie\/27205-inception$/);
  await expect(page).toHaveTitle(/Inception/);
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await page.getByRole("list", { name: "Cast" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/person\/\d+-/);
  await expect(page.getByRole("heading", { name: /^Filmography/ })).toBeVisible();

  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Inception" })).toBeVisible();
  await page.goBack();
  await expect(card).toBeInViewport();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);

  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: "Inception" })).toBeVisible();
});

for (const address of ["/movie/603", "/movie/603-the-matrix", "/movie/603-another-name"]) {
  test(`${address} opens the film`, async ({ page }) => {
    await page.goto(address);
    await started(page);
    await expect(page.getByRole("heading", { level: 1, name: "The Matrix" })).toBeVisible();
    await expect(page.getByText("A programmer who moonlights")).toBeVisible();
    await expect(
      page
        .getByText("2h 16m")
        .or(page.getByText(/2 hr.* 16 min/))
        .first(),
    ).toBeVisible();
    await expect(page.getByRole("img", { name: "Poster of The Matrix" }).first()).toBeVisible();
  });
}

test("a film leads to its collection, whose films stand in order", async ({ page }) => {
  await page.goto("/movie/603");
  await started(page);
  await page.locator('main a[href^="/collection/"]').first().click();
  await expect(page.getByRole("heading", { level: 1, name: /Matrix/ })).toBeVisible();
  const films = page.locator('main a[href^="/movie/"]');
  await expect(films.first()).toHaveAttribute("href", "/movie/603-the-matrix");
});

test("a saved film stands on My List, also after a reload, until it is taken off", async ({
  page,
}) => {
  await page.goto("/movie/603");
  await started(page);
  await page.getByRole("button", { name: "Add to My List" }).click();
  await page.getByRole("navigation", { name: "Main pages" }).getByText("My List").click();
  const list = page.getByRole("list", { name: "My List" });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await page.reload();
  await expect(list.getByRole("link", { name: /The Matrix/ })).toBeVisible();
  await list.getByRole("button", { name: "My List: The Matrix" }).click();
  await expect(page.getByRole("heading", { name: "Your list is empty" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(list.getByRole("link", { name: /The Matrix/ })).toBeVisible();
});

test("a hidden film is left out of what is browsed, until it is shown again", async ({ page }) => {
  await page.goto("/browse");
  await started(page);
  const card = page.getByRole("list", { name: "Films" }).getByRole("article").first();
  const link = card.getByRole("link");
  const address = (await link.getAttribute("href")) ?? "";
  const title = (await card.locator(".poster-card-title").textContent()) ?? "";
  const films = page.locator(`main a[href="${address}"]`);
  await card.hover();
  await card.getByRole("button", { name: `Hide: ${title}` }).click();
  await expect(films).toHaveCount(0);
  await page.goto("/hidden");
  await started(page);
  await page.getByRole("button", { name: `Hide: ${title}` }).click();
  await expect(page.getByRole("heading", { name: "Nothing is hidden" })).toBeVisible();
  await page.goto("/browse");
  await started(page);
  await expect(films).toHaveCount(1);
});

test("a keyword of a film leads to the films that share it, and is named there", async ({
  page,
}) => {
  await page.goto("/movie/603");
  await started(page);
  await page.locator("main").getByRole("link", { name: "simulated reality" }).click();
  await expect(page).toHaveURL(/\/browse\?keywords=\d+$/);
  await expect(
    page.getByRole("button", { name: /^Remove the filter: .*simulated reality/ }),
  ).toBeVisible();
});
