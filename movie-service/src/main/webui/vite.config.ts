import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { compressed } from "./build/compressed.ts";
import { offlineWorker } from "./build/offline-worker.ts";

/** The service that `npm run dev` asks; Quinoa's dev mode needs no proxy, it is one itself. */
const service = process.env["MARQUEE_SERVICE"] ?? "http://localhost:8080";

/** Modules that the first view of every page needs. */
const shell =
  /src\/(?:app\/(?!main|words\/[a-z]{2}\.|text\/(?!en)|shortcuts\/shortcuts-dialog)|components\/(?:library\/(?:save|text(?:\/en)?\.ts)|search\/(?!text\/(?!en))|ui\/(?!dialog|external))|lib\/(?:[a-z-]+\.ts|i18n\/(?:language|text|use-text|shared\/en)|api\/(?:client|home|movie|suggest)\.ts))/;

function local(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

export default defineConfig(({ command }) => ({
  plugins: [react(), offlineWorker(), compressed()],
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${local("src")}/` },
      // What the package offers to bundlers is its development build, warnings and all.
      ...(command === "build"
        ? [
            {
              find: /^react-router$/,
              replacement: local("node_modules/react-router/dist/production/index.mjs"),
            },
          ]
        : []),
    ],
  },
  build: {
    outDir: "dist",
    target: "es2022",
    cssTarget: ["chrome123", "safari17.5", "firefox128"],
    // One stylesheet, so that a page is styled before and without its script.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Which chunk belongs to which page: the server preloads it.
    manifest: "build-manifest.json",
    rolldownOptions: {
      input: { main: "index.html", sw: "src/worker/sw.ts" },
      output: {
        // A worker keeps its address, or browsers would not find its successor.
        entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        codeSplitting: {
          groups: [
            // Changes when a dependency does, so that a new build of ours leaves it in caches.
            { name: "vendor", test: /node_modules/, priority: 2 },
            // What every page has: one file instead of ten that are a kilobyte each.
            { name: "shell", test: shell, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { "/api": service, "/images": service },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    unstubGlobals: true,
  },
}));
