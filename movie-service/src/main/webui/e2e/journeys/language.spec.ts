import { started } from "../support/started.ts";
import { expect, test } from "../support/test.ts";

const words = [
  { code: "en", browse: "Browse", cast: "Cast" },
  { code: "de", browse: "Stöbern", cast: "Besetzung" },
  { code: "es", browse: "Explorar", cast: "Reparto" },
  { code: "fr", browse: "Explorer", cast: "Distribution" },
  { code: "ja", browse: "作品を探す", cast: "キャスト" },
  { code: "ar", browse: "تصفّح", cast: "طاقم التمثيل" },
];

test("the language is switched everywhere, the catalog's too, and stays", async ({ page }) => {
  const asked = new Set<string | null>();
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === "/api/catalog/movies/603") asked.add(searchParams.get("language"));
  });
  await page.goto("/movie/603");
  for (const { code, browse, cast } of words) {
    await page.locator("header select").first().selectOption(code);
    await expect(page.locator("html")).toHaveAttribute("lang", code);
    await expect(page.locator("html")).toHaveAttribute("dir", code === "ar" ? "rtl" : "ltr");
    await expect(page.locator("header").first().getByText(browse, { exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: cast, exact: true })).toBeVisible();
  }
  expect([...asked]).toEqual(expect.arrayContaining(["de-DE", "es-ES", "fr-FR", "ja-JP", "ar-SA"]));
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
});

test("from right to left, rows begin at the right and arrows follow the eye", async ({ page }) => {
  await page.goto("/?language=ar");
  await started(page);
  const cards = page.locator("main ul.row-list").first().getByRole("listitem");
  const first = await cards.nth(0).boundingBox();
  const second = await cards.nth(1).boundingBox();
  expect(first?.x).toBeGreaterThan(second?.x ?? 0);
  await cards.nth(0).getByRole("link").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(cards.nth(1).getByRole("link")).toBeFocused();
});

test.describe("a browser that prefers French", () => {
  test.use({ locale: "fr-FR" });

  test("is greeted in French, with numbers and dates as they are written there", async ({
    page,
  }) => {
    await page.goto("/movie/603");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.getByText("Explorer", { exact: true })).toBeVisible();
    await expect(page.locator("main").getByText("7,3").first()).toBeVisible();
  });
});

test.describe("a browser whose languages nobody here speaks", () => {
  test.use({ locale: "fi-FI" });

  test("is greeted in English", async ({ page }) => {
    await page.goto("/about");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByText("Browse", { exact: true })).toBeVisible();
  });
});

test("the theme is switched, and is there from the first paint on", async ({ page }) => {
  await page.goto("/about");
  const root = page.locator("html");
  const background = () => root.evaluate((html) => getComputedStyle(html).backgroundColor);
  const dark = await background();
  await page.getByRole("button", { name: "Colours: as the device" }).click();
  await expect(root).toHaveAttribute("data-theme", "light");
  expect(await background()).not.toBe(dark);
  // Whatever the page's own script would do, it comes too late for the first paint.
  await page.route("**/assets/main-*.js", (route) => route.abort());
  await page.reload();
  await expect(root).toHaveAttribute("data-theme", "light");
});
