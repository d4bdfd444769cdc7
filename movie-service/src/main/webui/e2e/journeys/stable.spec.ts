import { pages } from "../support/pages.ts";
import { shiftsOf, watchShifts } from "../support/shifts.ts";
import { expect, test } from "../support/test.ts";

for (const { address, content } of pages) {
  for (const width of [1280, 390]) {
    test(`${address} shifts nothing, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await watchShifts(page);
      // The script waits for the first paint, or it would be there before there is what could shift.
      await page.route("**/assets/main-*.js", async (route) => {
        await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
        await route.continue();
      });
      await page.goto(address);
      await expect(page.getByRole("heading", { name: content }).first()).toBeAttached();
      await page.waitForLoadState("networkidle");
      expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02);
    });
  }
}
