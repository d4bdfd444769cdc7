import { createServer } from "node:http";
import { once } from "node:events";
import { answerOf } from "./hostile-catalog.ts";

const picturePath = "/t/p/";
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Plays TMDB and its image host with a hostile catalog; says how the service is told so. */
export async function startFakeTmdb(): Promise<Record<string, string>> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://tmdb");
    if (pathname.startsWith(picturePath)) {
      response.writeHead(200, { "Content-Type": "image/png", "Content-Length": pixel.length });
      response.end(pixel);
      return;
    }
    const path = pathname.replace(/^\/3\//, "");
    const answer = answerOf(path);
    response.writeHead(answer === undefined ? 404 : 200, {
      "Content-Type": "application/json;charset=utf-8",
      "Cache-Control": "public, max-age=600",
    });
    response.end(
      JSON.stringify(
        answer ?? { success: false, status_code: 34, status_message: "Could not be found." },
      ),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // It ends with the worker that it was started for.
  server.unref();
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    MARQUEE_UPSTREAM: "tmdb",
    MARQUEE_TMDB_URL: `http://127.0.0.1:${port}`,
    MARQUEE_IMAGES_UPSTREAM: `http://127.0.0.1:${port}${picturePath}`,
    MARQUEE_IMAGES_STORE: "none",
    TMDB_API_TOKEN: "a-token-of-tests",
  };
}
