import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type Service, startService } from "../support/service.mjs";
import { started } from "../support/started.ts";
import { expect, test as base } from "../support/test.ts";

/** Has a service with a database of its own. */
const test = base.extend<{ keeping: Service }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are needed.
  keeping: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "marquee-e2e-"));
    const service = await startService({
      MARQUEE_DATABASE_EMBEDDED: "true",
      MARQUEE_DATA_DIR: folder,
    });
    await use(service);
    await service.stop();
    await rm(folder, { recursive: true });
  },
  baseURL: async ({ keeping }, use) => {
    await use(keeping.url);
  },
});

// A database is made first, which takes its time on a machine that does other things.
test.describe.configure({ timeout: 120_000 });

const film = "/movie/27205-inception";

/** What the service keeps; the database may still be starting. */
function kept(page: Page) {
  return expect.poll(async () => {
    const answer = await page.request.get("/api/library/list");
    const { results = [] } = (await answer.json()) as { results?: { movieId: number }[] };
    return results.map(({ movieId }) => movieId);
  });
}

async function databaseIsUp(page: Page) {
  await expect
    .poll(async () => (await page.request.get("/api/status")).text(), { timeout: 90_000 })
    .toContain('"database":"up"');
}

test("My List is kept by the service, and follows what is done to it elsewhere", async ({
  page,
  context,
}) => {
  await databaseIsUp(page);
  expect(await context.cookies(), "whoever only looks is not followed").toEqual([]);

  await page.goto(film);
  await started(page);
  await page.getByRole("button", { name: "Add to My List" }).click();
  await kept(page).toEqual([27205]);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });

  await page.goto("/list");
  await expect(page.getByText("Kept by the service for this browser.")).toBeVisible();
  await expect(page.getByRole("link", { name: /Inception/ })).toBeVisible();

  // As another device of the same visitor would.
  await page.evaluate(() => fetch("/api/library/list/27205", { method: "DELETE" }));
  await page.reload();
  await expect(page.getByRole("heading", { name: "Your list is empty" })).toBeVisible();
});

test("what was put on the list without a database is sent once there is one", async ({ page }) => {
  await page.route("**/api/{library,visitor}**", (route) => route.abort());
  await page.goto(film);
  await started(page);
  await page.getByRole("button", { name: "Add to My List" }).click();
  await databaseIsUp(page);
  await page.unroute("**/api/{library,visitor}**");
  await page.reload();
  await kept(page).toEqual([27205]);
});
