import type { Page } from "@playwright/test";
import { openWithin } from "../support/open-within.ts";
import { started } from "../support/started.ts";
import { expect, publicUrl, test } from "../support/test.ts";

const wrong = ["/movie/999999999", "/movie/abc", "/person/1", "/collection/1", "/nothing/here"];

for (const address of wrong) {
  test(`${address} is not found, for the server and within the site`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    expect(await answer?.text()).toContain("Nothing plays here");
    const title = page.getByRole("heading", { level: 1, name: "Nothing plays here" });
    await expect(title).toBeVisible();
    await started(page);
    await page.getByRole("link", { name: "To the home page" }).click();
    await expect(page).toHaveURL(/\/$/);
    await openWithin(page, address);
    await expect(title).toBeVisible();
    await expect(page).toHaveTitle("Nothing plays here · Marquee");
  });
}

test.describe("before any script", () => {
  test.use({ javaScriptEnabled: false });

  const meta = (page: Page, name: string) =>
    page.locator(`head meta[name="${name}"], head meta[property="${name}"]`);

  test("a film's page says what it is about, to search engines and to chats", async ({ page }) => {
    await page.goto("/movie/603");
    await expect(page).toHaveTitle("The Matrix (1999) · Marquee");
    await expect(meta(page, "description")).toHaveAttribute("content", /^A programmer who/);
    const address = `${publicUrl}/movie/603-the-matrix`;
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", address);
    await expect(page.locator('link[rel="alternate"][hreflang]')).toHaveCount(6);
    await expect(meta(page, "og:type")).toHaveAttribute("content", "video.movie");
    await expect(meta(page, "og:title")).toHaveAttribute("content", "The Matrix (1999)");
    await expect(meta(page, "og:url")).toHaveAttribute("content", address);
    const image = new URL((await meta(page, "og:image").getAttribute("content")) ?? "");
    expect((await page.request.get(image.pathname)).status()).toBe(200);

    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? "")).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Movie",
      name: "The Matrix",
      url: address,
      datePublished: "1999-03-31",
      duration: "PT2H16M",
      director: [{ "@type": "Person", name: "Lana Wachowski" }, { name: "Lilly Wachowski" }],
    });
  });

  for (const { address, title } of [
    { address: "/", title: "Films worth your evening · Marquee" },
    { address: "/person/1129532301", title: "Keanu Reeves · Marquee" },
    { address: "/collection/2344", title: "The Matrix Collection · Marquee" },
    { address: "/browse", title: "Browse · Marquee" },
  ]) {
    test(`${address} has a title, a description and one address`, async ({ page }) => {
      await page.goto(address);
      await expect(page).toHaveTitle(title);
      await expect(meta(page, "description")).toHaveAttribute("content", /\w{3}/);
      await expect(page.locator('link[rel="canonical"]')).toHaveCount(1);
    });
  }
});

test("robots.txt names the sitemap, and the sitemap pages that exist", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${publicUrl}/sitemap.xml`);
  expect(robots).not.toMatch(/^Disallow: \/$/m);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = ""]) => new URL(address),
  );
  expect(addresses.length).toBeGreaterThan(400);
  expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set([publicUrl]));
  for (const kind of ["/movie/", "/person/", "/collection/"]) {
    const address = addresses.find(({ pathname }) => pathname.startsWith(kind));
    expect((await request.get(address?.pathname ?? kind)).status()).toBe(200);
  }
});
