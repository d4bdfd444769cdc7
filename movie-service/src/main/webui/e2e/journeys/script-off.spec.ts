import type { Page } from "@playwright/test";
import { expect, test } from "../support/test.ts";

test.use({ javaScriptEnabled: false });

/** The pictures in view are really drawn, not only named. */
async function expectPictures(page: Page, most: number) {
  const pictures = page.locator("main img.picture-image");
  expect(await pictures.count()).toBeGreaterThan(0);
  for (const picture of (await pictures.all()).slice(0, most)) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  }
}

const pages = [
  { address: "/", heading: "Films worth your evening", text: "Science Fiction" },
  { address: "/movie/603", heading: "The Matrix", text: "A programmer who moonlights" },
  { address: "/person/1129532301", heading: "Keanu Reeves", text: "Beirut, Lebanon" },
  { address: "/collection/2344", heading: "The Matrix Collection", text: "The Matrix Reloaded" },
  { address: "/browse", heading: "Browse", text: "Oppenheimer" },
];

for (const { address, heading, text } of pages) {
  test(`${address} shows its text and pictures without a script`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toHaveCount(1);
    await expect(page.locator("main").getByText(text).first()).toBeVisible();
    await expectPictures(page, 8);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test("links lead on without a script: home, film, person, film, collection", async ({ page }) => {
  const title = page.getByRole("heading", { level: 1 });
  const main = page.locator("main");
  await page.goto("/");
  await main.getByRole("link", { name: "Inception" }).first().click();
  await expect(title).toHaveText("Inception");
  await main.locator('a[href^="/person/"]').first().click();
  await expect(page).toHaveURL(/\/person\/\d+-/);
  await expect(title).toBeVisible();
  await page.goto("/movie/604");
  await main.locator('a[href^="/collection/"]').first().click();
  await expect(title).toHaveText("The Matrix Collection");
  await page.getByRole("navigation").getByRole("link", { name: "Browse" }).click();
  await expect(title).toHaveText("Browse");
});

for (const { address, words, code } of [
  { address: "/?language=de", words: "Film des Tages", code: "de" },
  { address: "/movie/603?language=fr", words: "Distribution", code: "fr" },
  { address: "/browse?language=ar", words: "تصفّح", code: "ar" },
]) {
  test(`${address} is in the language that it asks for`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("lang", code);
    await expect(page.locator("html")).toHaveAttribute("dir", code === "ar" ? "rtl" : "ltr");
    await expect(page.getByText(words).first()).toBeVisible();
  });
}

test("what needs a script says so", async ({ request }) => {
  // The browser of a test only pretends to have none, and shows no <noscript>.
  const html = await (await request.get("/list")).text();
  expect(html).toMatch(/<noscript><p[^>]*>This part needs JavaScript\.<\/p><\/noscript>/);
});
