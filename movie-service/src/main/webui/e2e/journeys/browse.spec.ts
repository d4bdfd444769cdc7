import { button, expectSameAsService, group } from "../support/browse.ts";
import { expect, test } from "../support/test.ts";

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
