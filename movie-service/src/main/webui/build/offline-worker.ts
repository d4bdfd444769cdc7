import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vitest/config";

const WORKER = "sw.js";
/** Not part of the page that works offline. */
const LEFT_OUT = /(?:\.map|\.png|\.txt|build-manifest\.json|index\.html|sw\.js)$/;

/**
 * Writes in front of the service worker what it keeps for offline use: the files of this build,
 * its page without content, and a version that changes with them.
 */
export function offlineWorker(): Plugin {
  return {
    name: "marquee-offline-worker",
    apply: "build",
    async writeBundle({ dir = "dist" }) {
      const found = await readdir(dir, { recursive: true, withFileTypes: true });
      const files = found
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(dir.length).replaceAll("\\", "/"))
        .filter((path) => !LEFT_OUT.test(path))
        .sort();
      const html = await readFile(join(dir, "index.html"), "utf8");
      const code = await readFile(join(dir, WORKER), "utf8");
      const hash = createHash("sha256").update(html).update(code);
      for (const file of files) hash.update(file).update(await readFile(join(dir, file)));
      const version = hash.digest("hex").slice(0, 12);
      const shell = JSON.stringify({ version, files, html });
      await writeFile(join(dir, WORKER), `const MARQUEE_SHELL = ${shell};\n${code}`);
    },
  };
}
