import { requestsOf, weight } from "../support/requests.ts";
import { expect, test } from "../support/test.ts";

/** What a visitor sees at once of a home page of 1280 × 800. */
const inView = "main .hero img, main .row:first-of-type .row-item:nth-child(-n+6) img";

test("the first posters come from the HTML: they load while no script does", async ({ page }) => {
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.goto("/");
  const pictures = await page.locator(inView).all();
  expect(pictures).toHaveLength(7);
  for (const picture of pictures) {
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    expect(await picture.getAttribute("srcset")).toMatch(/ \d+w, .* \d+w/);
    expect(await picture.getAttribute("sizes")).toBeTruthy();
    expect(await picture.getAttribute("loading")).not.toBe("lazy");
  }
});

for (const { address, locale } of [
  { address: "/", locale: "en-US" },
  { address: "/", locale: "ja-JP" },
  { address: "/movie/603", locale: "de-DE" },
  { address: "/person/1129532301", locale: "en-US" },
  { address: "/collection/2344", locale: "en-US" },
]) {
  test.describe(`${address} for ${locale}`, () => {
    test.use({ locale });

    test("needs two steps: the HTML, and what the HTML names", async ({ page }) => {
      const requests = await requestsOf(page, address);
      expect(requests.filter(({ initiator }) => initiator === "parser").length).toBeGreaterThan(5);
      expect(requests.filter(({ initiator }) => initiator === "script")).toEqual([]);
      expect(requests.filter(({ url }) => url.includes("/api/"))).toEqual([]);
    });
  });
}

test("/browse asks for no film a second time", async ({ page }) => {
  const requests = await requestsOf(page, "/browse");
  expect(requests.filter(({ url }) => url.includes("/api/catalog/movies"))).toEqual([]);
});

for (const address of ["/", "/browse", "/movie/603", "/person/1129532301", "/collection/2344"]) {
  test(`every picture of ${address} is asked for in the size of its place`, async ({ page }) => {
    await page.goto(address);
    const pictures = page.locator("main img.picture-image");
    await expect(page.locator("header").getByRole("combobox").first()).toBeVisible();
    expect(await pictures.count()).toBeGreaterThan(0);
    await expect(page.locator("main img.picture-image:not([srcset][sizes][alt])")).toHaveCount(0);
  });
}

for (const { address, most } of [
  { address: "/", most: 100_000 },
  { address: "/movie/603", most: 110_000 },
  { address: "/browse", most: 110_000 },
]) {
  test(`${address} is light: ${most / 1000} kB of scripts, 150 kB without pictures`, async ({
    page,
  }) => {
    const requests = await requestsOf(page, address);
    const scripts = weight(requests, ({ type }) => type === "Script");
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(most);
    expect(weight(requests, ({ type }) => type !== "Image")).toBeLessThanOrEqual(150_000);
  });
}
