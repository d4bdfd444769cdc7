import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vitest/config";

const TEXT = /\.(?:css|js|json|svg|txt|webmanifest)$/;
/** Read by the service, never sent as they are. */
const LEFT_OUT = /^(?:build-manifest\.json|index\.html)$/;
/** The list of what is sent, by which the service knows its files, also where no folder can be read. */
const LIST = "build-files.json";

const encoders = {
  br: (text: Buffer) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gz: (text: Buffer) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes every text file of the build in Brotli and gzip too, where that saves something, and a
 * list of the files.
 */
export function compressed(): Plugin {
  return {
    name: "marquee-compressed",
    apply: "build",
    writeBundle: {
      // After the offline worker has been written, and what it keeps been listed.
      order: "post",
      sequential: true,
      async handler({ dir = "dist" }) {
        const found = await readdir(dir, { recursive: true, withFileTypes: true });
        const files = found
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
          .map((path) => path.replaceAll("\\", "/"))
          .filter((path) => !LEFT_OUT.test(path))
          .sort();
        await Promise.all(files.filter((path) => TEXT.test(path)).map((path) => encode(dir, path)));
        await writeFile(join(dir, LIST), JSON.stringify(files));
      },
    },
  };
}

async function encode(dir: string, path: string) {
  const text = await readFile(join(dir, path));
  for (const [extension, encoder] of Object.entries(encoders)) {
    const encoded = await encoder(text);
    if (encoded.length < text.length) {
      await writeFile(join(dir, `${path}.${extension}`), encoded);
    }
  }
}
