import type { Page } from "@playwright/test";

interface Films {
  results: { id: number }[];
}

/** So many pages of 20 films has the long list. */
const PAGES = 30;

/** Makes the list of films longer than any sample: the same films again and again, by other ids. */
export async function serveManyFilms(page: Page) {
  await page.route("**/api/catalog/movies?**", async (route) => {
    const address = new URL(route.request().url());
    const at = Number(address.searchParams.get("page"));
    address.searchParams.set("page", "1");
    const response = await route.fetch({ url: address.href });
    const { results } = (await response.json()) as Films;
    await route.fulfill({
      response,
      json: {
        page: at,
        totalPages: PAGES,
        totalResults: PAGES * results.length,
        results: results.map((film) => ({ ...film, id: film.id + at * 100_000_000 })),
      },
    });
  });
}
