import type { Locator } from "@playwright/test";
import { started } from "../support/started.ts";
import { expect, test } from "../support/test.ts";

const ways: [name: string, come: (card: Locator) => Promise<void>][] = [
  ["the pointer", (card) => card.hover()],
  ["the focus", (card) => card.focus()],
];

for (const [name, come] of ways) {
  test(`${name} on a film fetches it, and opening it then asks for nothing`, async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname === "/api/catalog/movies/27205") asked.push("film");
      if (pathname.startsWith("/assets/movie-page-")) asked.push("code");
    });
    await page.goto("/");
    await started(page);
    const row = page.getByRole("region", { name: "Science Fiction" });
    await row.scrollIntoViewIfNeeded();
    const card = row.getByRole("link", { name: /Inception/ });
    await card.scrollIntoViewIfNeeded();
    expect(asked).toEqual([]);
    const fetched = page.waitForResponse("**/api/catalog/movies/27205?**");
    await come(card);
    await (await fetched).finished();
    await expect.poll(() => asked.toSorted()).toEqual(["code", "film"]);
    await card.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Inception" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(asked).toHaveLength(2);
  });
}

test("a pointer that only passes fetches nothing of what it passed", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/catalog/movies/")) asked.push(pathname);
  });
  await page.goto("/");
  await started(page);
  const scienceFiction = page.getByRole("region", { name: "Science Fiction" });
  await scienceFiction.scrollIntoViewIfNeeded();
  const cards = scienceFiction.getByRole("article").getByRole("link");
  const address = (await cards.nth(3).getAttribute("href")) ?? "";
  const last = page.waitForResponse(`**/api/catalog/movies/${/\d+/.exec(address)?.[0] ?? ""}?**`);
  // At once, as no hand could, or the machine's pace would decide.
  await page.evaluate(() => {
    const row = [...document.querySelectorAll("main .row")].find((it) =>
      it.textContent.startsWith("Science Fiction"),
    );
    for (const link of [...(row?.querySelectorAll("a.poster-card-link") ?? [])].slice(0, 4)) {
      link.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    }
  });
  await last;
  expect(asked).toHaveLength(1);
});
