import { started } from "../support/started.ts";
import { expect, test } from "../support/test.ts";

test("everything on the way to a film and back is done by keyboard", async ({ page }) => {
  await page.goto("/");
  await started(page);
  await expect(page.getByRole("heading", { name: "Science Fiction" })).toBeAttached();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();

  await page.keyboard.press("/");
  const box = page.getByRole("combobox", { name: /^Search/ });
  await expect(box).toBeFocused();
  await page.keyboard.type("matrix");
  await expect(page.getByRole("option").first()).toHaveText(/^The Matrix ?1999/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(box).toHaveValue("matrix");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const suggestions = page.getByRole("listbox", { name: "Suggestions" });
  await expect(suggestions.getByRole("option", { selected: true })).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "The Matrix" })).toBeVisible();
  await expect(page).toHaveURL(/\/movie\/603-the-matrix$/);

  await page.goBack();
  await expect(page.getByRole("heading", { name: "Science Fiction" })).toBeAttached();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("arrows, Home and End move along a row, which has one place in the tab order", async ({
  page,
}) => {
  await page.goto("/");
  await started(page);
  const cards = page.getByRole("region", { name: "Science Fiction" }).getByRole("listitem");
  const link = (at: number) => cards.nth(at).getByRole("link");
  await link(0).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(link(2)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(link(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(link(19)).toBeFocused();
  await expect(link(19)).toBeInViewport();
  await page.keyboard.press("Home");
  await expect(link(0)).toBeFocused();
  await expect(cards.locator('a[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/movie\//);
});

test("“Load more” by keyboard goes on with the first of the new films", async ({ page }) => {
  await page.goto("/browse");
  await started(page);
  const films = page.getByRole("list", { name: "Films" });
  await expect(films.getByRole("link").first()).toBeVisible();
  const more = page.getByRole("button", { name: "Load more" });
  const size = async () =>
    Number(await films.getByRole("listitem").first().getAttribute("aria-setsize"));
  const before = await size();
  await more.focus();
  await page.keyboard.press("Enter");
  await expect.poll(size).toBeGreaterThan(before);
  await expect(films.getByRole("link").and(page.locator(":focus"))).toBeVisible();
});

test("pictures open large, turn by arrows, and give the focus back", async ({ page }) => {
  await page.goto("/movie/603");
  await started(page);
  const poster = page.getByRole("button", { name: "Poster of The Matrix" }).first();
  await poster.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Poster of The Matrix" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(poster).toBeFocused();
});

test("the first filter leaves the focus where it is", async ({ page }) => {
  await page.goto("/browse");
  await started(page);
  const comedy = page.getByRole("button", { name: "With Comedy", exact: true });
  await comedy.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/browse\?genres=35$/);
  await expect(comedy).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "Remove the filter: With Comedy" })).toBeVisible();
  await expect(comedy).toBeFocused();
});
