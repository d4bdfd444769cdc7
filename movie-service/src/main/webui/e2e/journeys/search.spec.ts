import { expect, test } from "../support/test.ts";

const field = "Search films, people and collections";

test("typing suggests films, which open", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("combobox", { name: field }).fill("matrix");
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await options.filter({ hasText: /^The Matrix ?1999/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The Matrix" })).toBeVisible();
});

test("the search page follows what is typed, with films, people and collections", async ({
  page,
}) => {
  await page.goto("/search");
  const box = page.getByRole("combobox", { name: field });
  await box.fill("keanu");
  await expect(page).toHaveURL(/\/search\?q=keanu$/);
  await expect(page.getByRole("list", { name: "People" }).getByText("Keanu Reeves")).toBeVisible();
  await box.fill("matrix");
  await expect(page.getByRole("heading", { name: "Results for “matrix”" })).toBeVisible();
  await expect(
    page.getByRole("list", { name: "Films" }).getByText("The Matrix", { exact: true }),
  ).toBeVisible();
  await page.getByRole("list", { name: "Collections" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /Matrix/ })).toBeVisible();

  await page.goto("/search");
  await expect(page.getByRole("heading", { name: "Recent searches" })).toBeVisible();
  await page.locator("main").getByRole("link", { name: "matrix" }).click();
  await expect(page.getByRole("heading", { name: "Results for “matrix”" })).toBeVisible();
});

test("one kind alone has its own address", async ({ page }) => {
  await page.goto("/search?q=man&type=person");
  const kinds = page.getByRole("navigation", { name: "What to show" });
  await expect(kinds.getByRole("link", { name: /^People/ })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(page.getByRole("list", { name: "Films" })).toHaveCount(0);
});

test("keys in quick succession ask once", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === "/api/catalog/suggest") asked.push(searchParams.get("q") ?? "");
  });
  await page.goto("/");
  // In one go, as no hand could: between keys that a test sends one by one the machine may pause.
  await page.getByRole("combobox", { name: field }).evaluate((box: HTMLInputElement) => {
    box.focus();
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    for (let end = 1; end <= "matrix".length; end++) {
      value?.set?.call(box, "matrix".slice(0, end));
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  });
  await expect(page.getByRole("option", { name: /^The Matrix ?1999/ })).toBeVisible();
  expect(asked).toEqual(["matrix"]);
});

test("an answer that comes late is given up, and never replaces a newer one", async ({ page }) => {
  await page.goto("/");
  const isOld = (address: string) => new URL(address).searchParams.get("q") === "keanu";
  await page.route("**/api/catalog/suggest?**", async (route) => {
    // The old one is never answered: only the page itself can end it.
    if (!isOld(route.request().url())) await route.continue();
  });
  const givenUp = page.waitForEvent("requestfailed", (request) => isOld(request.url()));
  const box = page.getByRole("combobox", { name: field });
  const old = page.waitForRequest((request) => isOld(request.url()));
  await box.fill("keanu");
  await old;
  await box.fill("matrix");
  await givenUp;
  await expect(page.getByRole("option", { name: /^The Matrix ?1999/ })).toBeVisible();
});

test("nothing found is said with the words that were searched for", async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent("<i>zzzzqq</i>")}`);
  await expect(
    page.getByRole("heading", { name: "Nothing found for “<i>zzzzqq</i>”" }),
  ).toBeVisible();
});
