import type { Page } from "@playwright/test";
import { longestTask } from "../support/longest-task.ts";
import { serveManyFilms } from "../support/many-films.ts";
import { expect, test } from "../support/test.ts";

declare global {
  interface Window {
    /** The most cards that were in the document at once. */
    mostCards?: number;
  }
}

/** Frame by frame, as a wheel that does not stop; runs in the page. */
function scrollToFilm(position: number) {
  return new Promise<void>((done) => {
    const step = () => {
      if (document.querySelector(`main [aria-posinset="${position}"]`)) {
        done();
      } else {
        scrollBy(0, 600);
        requestAnimationFrame(step);
      }
    };
    step();
  });
}

async function countCards(page: Page) {
  await page.locator("main").evaluate((main) => {
    const count = () => {
      const cards = main.querySelectorAll("[aria-posinset]").length;
      window.mostCards = Math.max(window.mostCards ?? 0, cards);
    };
    count();
    new MutationObserver(count).observe(main, { childList: true, subtree: true });
  });
}

test("five hundred films scroll in short tasks, few at a time, and back finds the place", async ({
  page,
}) => {
  await serveManyFilms(page);
  await page.goto("/about");
  await page.getByRole("navigation", { name: "Main pages" }).getByText("Browse").click();
  await expect(page.locator(".browse-count")).toHaveText("600 films");
  await page.waitForLoadState("networkidle");
  await countCards(page);

  const film = page.locator('main [aria-posinset="520"] a');
  const longest = await longestTask(page, async () => {
    await page.evaluate(scrollToFilm, 520);
  });
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThanOrEqual(100);
  const most = await page.evaluate(() => window.mostCards);
  expect(most).toBeGreaterThan(20);
  expect(most).toBeLessThanOrEqual(120);

  await film.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await film.click();
  await expect(page).toHaveURL(/\/movie\//);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await expect(film).toBeInViewport();
});
