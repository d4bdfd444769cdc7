// Takes the pictures of docs/screenshots from the packaged service: npm run screenshots
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findBrowser } from "../e2e/support/browser.mjs";
import { startService } from "../e2e/support/service.mjs";

const folder = fileURLToPath(new URL("../../../../../docs/screenshots", import.meta.url));

const wide = { width: 1280, height: 800 };
const narrow = { width: 390, height: 844 };
const television = { width: 2560, height: 1440 };

/** @type {{ name: string, path: string, viewport: { width: number, height: number }, colorScheme: "dark" | "light", locale?: string }[]} */
const pictures = [
  { name: "home", path: "/", viewport: wide, colorScheme: "dark" },
  { name: "home-phone", path: "/", viewport: narrow, colorScheme: "light" },
  { name: "home-television", path: "/", viewport: television, colorScheme: "dark" },
  { name: "home-arabic", path: "/", viewport: wide, colorScheme: "light", locale: "ar-SA" },
  {
    name: "browse",
    path: "/browse?genres=878&yearFrom=1980&sort=best",
    viewport: wide,
    colorScheme: "dark",
  },
  { name: "browse-phone", path: "/browse", viewport: narrow, colorScheme: "dark" },
  { name: "film", path: "/movie/603-the-matrix", viewport: wide, colorScheme: "light" },
  { name: "film-phone", path: "/movie/603-the-matrix", viewport: narrow, colorScheme: "dark" },
  { name: "person", path: "/person/1129532301-keanu-reeves", viewport: wide, colorScheme: "dark" },
  { name: "collection", path: "/collection/2344", viewport: wide, colorScheme: "light" },
  {
    name: "search-japanese",
    path: "/search?q=matrix",
    viewport: wide,
    colorScheme: "dark",
    locale: "ja-JP",
  },
  { name: "about", path: "/about", viewport: wide, colorScheme: "light" },
];

const executablePath = findBrowser();
const service = await startService();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
try {
  await mkdir(folder, { recursive: true });
  for (const { name, path, viewport, colorScheme, locale = "en-US" } of pictures) {
    const page = await browser.newPage({ viewport, colorScheme, locale, reducedMotion: "reduce" });
    await page.goto(service.url + path, { waitUntil: "networkidle" });
    await page.screenshot({ path: `${folder}/${name}.jpg`, type: "jpeg", quality: 82 });
    await page.close();
    console.log(`${name}.jpg`);
  }
} finally {
  await browser.close();
  await service.kill();
}
