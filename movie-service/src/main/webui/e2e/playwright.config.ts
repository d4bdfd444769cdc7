import { defineConfig } from "@playwright/test";
import { findBrowser } from "./support/browser.mjs";

const browser = findBrowser();

export default defineConfig({
  testDir: "journeys",
  outputDir: "../../../../target/e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A journey that only works at times does not work.
  retries: 0,
  // Bounds, not pauses: wide enough for a machine that does other things as well.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["dot"]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    colorScheme: "dark",
    contextOptions: { reducedMotion: "reduce" },
    // The worker that keeps pages would answer in the place of the service: its own journeys allow it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
