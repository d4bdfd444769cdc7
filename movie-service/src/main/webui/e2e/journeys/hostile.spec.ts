import type { Page } from "@playwright/test";
import { closing, emoji, long, markup, sideways, visible } from "../support/hostile-texts.ts";
import { expect, test } from "../support/test.ts";

test.use({ catalog: "hostile" });

/** Nothing ran, nothing was added, and nothing is wider than the screen. */
async function expectHarmless(page: Page) {
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(await page.locator('img[src="x"], [onerror], a[href^="javascript:"]').count()).toBe(0);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

for (const [at, text] of [markup, closing, sideways, long, emoji].entries()) {
  test(`a film called ${visible(text).slice(0, 24)} has its name as text`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/movie/${100 + at}`);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toBeVisible();
    expect(visible((await heading.textContent()) ?? "")).toBe(visible(text));
    await expect
      .poll(async () => visible(await page.title()))
      .toContain(visible(text).slice(0, 40));
    await expectHarmless(page);
  });
}

for (const address of ["/", "/browse", "/search?q=x", "/person/77", "/collection/55"]) {
  test(`${address} shows all names as text`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    const main = page.locator("main");
    for (const text of [markup, closing, long]) {
      await expect(main.getByText(text, { exact: true }).first()).toBeAttached();
    }
    await expectHarmless(page);
  });
}

test("a hostile name can be saved, searched for and suggested", async ({ page }) => {
  await page.goto("/movie/100");
  await page.getByRole("button", { name: "Add to My List" }).click();
  await page.getByRole("combobox", { name: /^Search/ }).fill(markup);
  await expect(page.getByRole("option").first()).toContainText("<img src=x");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("<img src=x");
  await page.goto("/list");
  await expect(page.getByRole("list", { name: "My List" }).getByText(markup)).toBeVisible();
  await expectHarmless(page);
});

test("a trailer asks nothing of anybody until somebody presses play", async ({ page, trouble }) => {
  await page.goto("/movie/100");
  await expect(page.getByRole("heading", { name: "Trailers and clips" })).toBeVisible();
  await page.getByRole("heading", { name: "Trailers and clips" }).scrollIntoViewIfNeeded();
  expect(trouble).toEqual([]);
  await page.getByRole("button", { name: "Play trailer" }).click();
  const player = page.getByRole("dialog").locator("iframe");
  await expect(player).toHaveAttribute(
    "src",
    /^https:\/\/www\.youtube-nocookie\.com\/embed\/abcdefghijk\?/,
  );
  await expect
    .poll(() => trouble)
    .toEqual([expect.stringContaining("third party: https://www.youtube-nocookie.com/embed/")]);
  trouble.length = 0;
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Play trailer" })).toBeFocused();
});

test("a streaming service of another country goes to the address", async ({ page }) => {
  await page.goto("/browse");
  const services = page.getByRole("group", { name: "Streaming services" });
  await services.getByRole("combobox").selectOption("DE");
  await services.getByRole("button", { name: "Lantern" }).click();
  await expect(page).toHaveURL(/\?(?=.*providerRegion=DE)(?=.*providers=8)/);
  await page.reload();
  await expect(services.getByRole("button", { name: "Lantern" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});
