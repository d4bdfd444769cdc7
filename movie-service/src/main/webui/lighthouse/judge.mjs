import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const lighthouse = fileURLToPath(import.meta.resolve("lighthouse/cli/index.js"));
const MEGABYTE = 1024 * 1024;

/** The sandbox does not work for root, as whom pipelines run in containers. */
const sandbox = process.getuid?.() === 0 ? " --no-sandbox" : "";

/**
 * Opens a page several times, each in a browser of its own, and takes the run in the middle.
 *
 * @param {string} url
 * @param {{ browser: string, runs: number, indexed: boolean }} options
 */
export async function judge(url, { browser, runs, indexed }) {
  const reports = [];
  for (let run = 0; run < runs; run++) {
    reports.push(await once(url, browser, indexed));
  }
  reports.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  return reports[Math.floor((runs - 1) / 2)];
}

/**
 * @param {string} url
 * @param {string} browser
 * @param {boolean} indexed
 */
async function once(url, browser, indexed) {
  const categories = [
    "performance",
    "accessibility",
    "best-practices",
    ...(indexed ? ["seo"] : []),
  ];
  const audit = promisify(execFile)(
    process.execPath,
    [
      lighthouse,
      url,
      "--preset=desktop",
      `--only-categories=${categories.join(",")}`,
      `--chrome-flags=--headless=new${sandbox}`,
      "--output=json",
      "--output-path=stdout",
      "--disable-full-page-screenshot",
      "--quiet",
    ],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 64 * MEGABYTE },
  );
  try {
    return JSON.parse((await audit).stdout);
  } catch (failure) {
    // Without the report, which the message of the failure holds.
    throw new Error(`${url}: ${failure.stderr ?? failure.message}`);
  }
}
