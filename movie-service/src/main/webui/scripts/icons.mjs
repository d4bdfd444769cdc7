// Draws the icons that cannot be SVG from public/icon.svg: `npm run icons` after changing it.
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const folder = new URL("../public/", import.meta.url);
const svg = await readFile(new URL("icon.svg", folder), "utf8");
const ground = /<rect[^>]*fill="(#[0-9a-f]{6})"/.exec(svg)?.[1];
if (!ground) throw new Error("icon.svg has no ground to fill a whole square with");

/** Systems cut maskable and touch icons to their own shape: the ground goes to the edge. */
const icons = [
  { name: "icon-192.png", size: 192, share: 1, filled: false },
  { name: "icon-512.png", size: 512, share: 1, filled: false },
  { name: "icon-maskable-512.png", size: 512, share: 0.8, filled: true },
  { name: "apple-touch-icon.png", size: 180, share: 0.9, filled: true },
];

const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  for (const { name, size, share, filled } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    const inner = size * share;
    await page.setContent(
      `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${filled ? ground : "transparent"}">` +
        `<img alt="" src="${source}" width="${inner}" height="${inner}">`,
    );
    await page.locator("img").evaluate((image) => image.decode());
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(name, folder), png);
    await page.close();
  }
} finally {
  await browser.close();
}
