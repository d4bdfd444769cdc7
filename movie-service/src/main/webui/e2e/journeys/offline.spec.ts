import type { Page } from "@playwright/test";
import { expectKept, expectWorker } from "../support/kept.ts";
import { type Service, startService } from "../support/service.mjs";
import { started } from "../support/started.ts";
import { expect, test as base } from "../support/test.ts";

/** Has a service of its own, which it may kill. */
const test = base.extend<{ mortal: Service }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are needed.
  mortal: async ({}, use) => {
    const service = await startService();
    await use(service);
    await service.kill();
  },
  baseURL: async ({ mortal }, use) => {
    await use(mortal.url);
  },
});

test.use({ serviceWorkers: "allow" });
// Services that start take their time, above all on a machine that does other things.
test.describe.configure({ timeout: 90_000 });

const film = "/movie/27205-inception";
const offline = "You are offline. What you have already seen still opens.";
const away = "Marquee cannot be reached. What you have already seen still opens.";

function heading(page: Page, name: string) {
  return page.getByRole("heading", { level: 1, name });
}

function notice(page: Page, text: string) {
  return page.getByRole("status").filter({ hasText: text });
}

/** A row has its cards once it is near. */
async function openFromRow(page: Page) {
  await started(page);
  const row = page.getByRole("region", { name: "Science Fiction" });
  await row.scrollIntoViewIfNeeded();
  await row.getByRole("link", { name: /Inception/ }).click();
}

/** Opens home, and a film by its card; comes back when both are kept. */
async function visit(page: Page) {
  await page.goto("/");
  await expectWorker(page);
  await expectKept(page, "/");
  await openFromRow(page);
  await expect(heading(page, "Inception")).toBeVisible();
  await expectKept(page, "/api/catalog/movies/27205");
  await expectPicture(page, film);
}

/** The first picture of the page has really been drawn. */
async function expectPicture(page: Page, address: string) {
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  const picture = page.locator("main img.picture-image").first();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
}

/** What was seen opens: by reload, by address, by a link and by going back. */
async function expectSeenToOpen(page: Page) {
  await page.reload();
  await expect(heading(page, "Inception")).toBeVisible();
  await expectPicture(page, film);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Science Fiction" })).toBeAttached();
  await expectPicture(page, "/");
  await openFromRow(page);
  await expect(heading(page, "Inception")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Science Fiction" })).toBeAttached();
  await page.goto(film);
  await expect(heading(page, "Inception")).toBeVisible();
}

test("without a network, what was seen opens, and the rest says why it does not", async ({
  page,
  context,
}) => {
  await visit(page);
  await context.setOffline(true);
  await expect(notice(page, offline)).toBeVisible();
  await expectSeenToOpen(page);
  await expect(notice(page, offline)).toBeVisible();

  await page.goto("/person/1129532301-keanu-reeves");
  await expect(heading(page, "You are offline")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(heading(page, "You are offline")).toBeVisible();

  await context.setOffline(false);
  await expect(heading(page, "Keanu Reeves")).toBeVisible();
  await expect(notice(page, offline)).toHaveCount(0);
});

test("with the service killed, what was seen opens, until it is back", async ({ page, mortal }) => {
  await visit(page);
  await mortal.kill();
  await expectSeenToOpen(page);
  await expect(notice(page, away)).toBeVisible();

  await page.getByRole("link", { name: "Browse" }).first().click();
  await expect(heading(page, "Browse films")).toBeVisible();
  await expect(page.getByRole("heading", { name: "That did not load" })).toBeVisible();

  // A page that nobody sees does not ask by itself: it shall be the button that does.
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
  });
  const again = await startService({ QUARKUS_HTTP_PORT: new URL(mortal.url).port });
  try {
    await notice(page, away).getByRole("button", { name: "Try again" }).click();
    await page.evaluate(() => Reflect.deleteProperty(document, "visibilityState"));
    await expect(notice(page, "Back online.")).toBeVisible();
    await expect(notice(page, away)).toHaveCount(0);
    await expect(page.getByRole("list", { name: "Films" }).getByRole("link").first()).toBeVisible();
  } finally {
    await again.kill();
  }
});
