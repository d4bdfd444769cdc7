import type { Page } from "@playwright/test";
import { expect, test } from "../support/test.ts";

/** Every element that would move over time, or scroll smoothly. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lasts = (durations: string) =>
      durations.split(",").some((duration) => Number.parseFloat(duration) > 0);
    return [...document.querySelectorAll("*")].flatMap((element) =>
      [undefined, "::before", "::after"].flatMap((part) => {
        const style = getComputedStyle(element, part);
        const moves =
          (lasts(style.transitionDuration) && style.transitionProperty !== "none") ||
          (lasts(style.animationDuration) && style.animationName !== "none") ||
          style.scrollBehavior === "smooth";
        return moves
          ? [`${element.tagName}.${element.getAttribute("class") ?? ""}${part ?? ""}`]
          : [];
      }),
    );
  });
}

for (const address of ["/", "/browse", "/movie/603", "/search?q=matrix", "/about"]) {
  test(`${address} keeps still for those who want less motion`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator("header").getByRole("combobox").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(await moving(page)).toEqual([]);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    expect((await moving(page)).length).toBeGreaterThan(0);
  });
}

test("a page that loads keeps still, too", async ({ page }) => {
  await page.goto("/about");
  await page.route("**/api/catalog/**", () => undefined);
  await page.getByRole("navigation", { name: "Main pages" }).getByText("Home").click();
  await expect(page.locator("main .skeleton").first()).toBeVisible();
  expect(await moving(page)).toEqual([]);
});
