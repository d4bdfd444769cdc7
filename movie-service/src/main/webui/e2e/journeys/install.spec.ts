import { expect, test } from "../support/test.ts";

interface Icon {
  src: string;
  sizes: string;
  purpose?: string;
}

test("the page can be installed", async ({ page }) => {
  await page.goto("/");
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  expect(new URL(url).pathname).toBe("/manifest.webmanifest");
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? "")).toMatchObject({
    name: "Marquee",
    start_url: "/",
    display: "standalone",
  });
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A test's window keeps nothing, which is all that may be in the way.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("its icons are there in the sizes that it names", async ({ page }) => {
  await page.goto("/about");
  const manifest = await page.request.get("/manifest.webmanifest");
  const { icons } = (await manifest.json()) as { icons: Icon[] };
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? "any"}`)).toEqual(
    expect.arrayContaining(["192x192 any", "512x512 any", "512x512 maskable"]),
  );
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(sizes === "any" || sizes === size).toBe(true);
  }
});
