import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const names = ["chromium", "google-chrome-stable", "google-chrome", "chromium-browser"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chrome or Chromium of this machine: CHROME_PATH, otherwise the first in the usual places.
 *
 * @returns {string | undefined} undefined where there is none: Playwright then takes its own
 */
export function findBrowser() {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) {
    return chosen;
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const programs = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...programs, ...places].find(isProgram);
}

// Run as a program, it tells whether there is one: `make test` gets one otherwise.
if (process.argv[1] === fileURLToPath(import.meta.url) && findBrowser() === undefined) {
  process.exitCode = 1;
}
