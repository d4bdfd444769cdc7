import type { Route } from "@playwright/test";
import { openWithin } from "../support/open-within.ts";
import { expect, test } from "../support/test.ts";

const failures: [name: string, fail: (route: Route) => Promise<void>][] = [
  ["an error", (route) => route.fulfill({ status: 500, body: "oops" })],
  ["no answer", (route) => route.abort()],
];

const views = [
  { address: "/", content: "Science Fiction" },
  { address: "/movie/603", content: "Similar films" },
  { address: "/person/1129532301", content: /^Filmography/ },
  { address: "/collection/2344", content: "The Matrix Collection" },
  { address: "/search?q=matrix", content: "Films" },
];

for (const [name, fail] of failures) {
  for (const { address, content } of views) {
    test(`${address} met by ${name} says so, and comes when asked again`, async ({ page }) => {
      await page.goto("/about");
      const documents = "**/api/catalog/**";
      await page.route(documents, fail);
      await openWithin(page, address);
      const problem = page.getByRole("alert");
      await expect(problem.getByRole("heading", { name: "That did not load" })).toBeVisible();
      await expect(page.getByRole("navigation", { name: "Main pages" })).toBeVisible();
      await page.unroute(documents);
      await problem.getByRole("button", { name: "Try again" }).click();
      await expect(page.getByRole("heading", { name: content }).first()).toBeAttached();
      await expect(problem).toHaveCount(0);
    });
  }
}
