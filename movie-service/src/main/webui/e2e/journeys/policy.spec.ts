import { expect, test } from "../support/test.ts";

// Every journey fails where a page has a weak policy, or tries something that its policy forbids:
// see support/test.ts. Here is what the policy does.

test("a script that somebody smuggles in does not run", async ({ page, trouble }) => {
  await page.goto("/about");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.smuggled = true";
    document.body.append(script);
  });
  expect(await page.evaluate(() => "smuggled" in window)).toBe(false);
  await expect.poll(() => trouble).toEqual([expect.stringContaining("Content Security Policy")]);
  trouble.length = 0;
});

test("what is no page may do even less", async ({ request }) => {
  for (const address of [
    "/api/catalog/home",
    "/robots.txt",
    "/images/w342/sample-603-poster.svg",
  ]) {
    const headers = (await request.get(address)).headers();
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
});
