import { expectAccessible } from "../support/axe.ts";
import { pages } from "../support/pages.ts";
import { started } from "../support/started.ts";
import { expect, test } from "../support/test.ts";

for (const { address, content } of pages) {
  test(`${address} breaks no rule of axe`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: content }).first()).toBeVisible();
    await started(page);
    await expectAccessible(page);
  });
}

test("a list with films, the shortcuts and a narrow screen break no rule of axe", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/movie/603");
  await page.getByRole("button", { name: "Add to My List" }).click();
  await page.goto("/list");
  await expect(page.getByRole("link", { name: /The Matrix/ })).toBeVisible();
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await overflow()).toBe(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
});

for (const address of ["/", "/browse", "/movie/603", "/search?q=man", "/about"]) {
  test(`${address} fits a screen of 320 pixels, also from right to left`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const language of ["en", "ar"]) {
      await page.goto(`${address}${address.includes("?") ? "&" : "?"}language=${language}`);
      await expect(page.locator("main :is(article, section) :is(a, h2)").first()).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  });
}
