import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../e2e/support/browser.mjs";
import { startService } from "../e2e/support/service.mjs";
import { freePort } from "./free-port.mjs";
import { missed } from "./bars.mjs";
import { judge } from "./judge.mjs";
import { row, heading } from "./table.mjs";

/** How often each page is opened: noise moves the performance of a single run. */
const runs = Number(process.argv[2] ?? process.env["RUNS"] ?? 3);
const reports = fileURLToPath(new URL("../../../../target/lighthouse/", import.meta.url));

const browser = findBrowser();
if (!browser) {
  throw new Error("No Chrome or Chromium found: install one, or set CHROME_PATH.");
}
if (!Number.isInteger(runs) || runs < 1) {
  throw new Error("RUNS must be a number of at least 1.");
}
mkdirSync(reports, { recursive: true });

const port = await freePort();
// The canonical address of each page must be the one that it is opened at.
const service = await startService({
  QUARKUS_HTTP_PORT: String(port),
  MARQUEE_PUBLIC_URL: `http://127.0.0.1:${port}`,
});
/** @type {string[]} */
const failures = [];
try {
  const film = await (await globalThis.fetch(`${service.url}/api/catalog/movies/603`)).json();
  const pages = [
    { path: "/" },
    { path: "/browse" },
    { path: `/movie/${film.slug}` },
    { path: `/person/${film.credits.cast[0].slug}` },
    { path: `/collection/${film.collection.slug}` },
    // What was searched for is not for others to find by searching.
    { path: "/search?q=matrix", indexed: false },
    { path: "/about" },
  ];
  console.log(heading);
  for (const { path, indexed = true } of pages) {
    const report = await judge(service.url + path, { browser, runs, indexed });
    const name = path === "/" ? "home" : path.replaceAll(/\W+/g, "-").slice(1);
    writeFileSync(`${reports}${name}.json`, JSON.stringify(report));
    console.log(row(path, report));
    failures.push(...missed(path, report));
  }
} finally {
  await service.kill();
}

console.log(`\nDesktop, the median of ${runs} by performance. The reports are in ${reports}`);
if (failures.length > 0) {
  console.error(`\nBelow the bar:\n${failures.join("\n")}`);
  process.exitCode = 1;
}
