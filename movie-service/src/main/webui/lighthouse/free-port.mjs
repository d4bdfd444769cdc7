import { once } from "node:events";
import { createServer } from "node:net";

/**
 * A port that nobody listens on, below those that systems give to outgoing connections, since one
 * of these could take it before the service does.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  const port = 15_000 + Math.floor(Math.random() * 17_000);
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return freePort();
  }
  server.close();
  await once(server, "close");
  return port;
}
