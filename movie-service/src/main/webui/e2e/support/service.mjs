import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const module = fileURLToPath(new URL("../../../../..", import.meta.url));
const app = process.env["MARQUEE_APP"] ?? `${module}/target/quarkus-app`;
const start = process.env["MARQUEE_START"] ?? `${module}/src/main/jvm/start`;

/**
 * Starts the packaged service on a port of its own, and waits until it listens. It serves the
 * sample catalog unless the settings say otherwise.
 *
 * @param {Record<string, string>} [settings] environment of the service
 */
export async function startService(settings = {}) {
  const child = spawn(start, [app], {
    // A group of its own, so that it can be ended whole.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      MARQUEE_UPSTREAM: "sample",
      QUARKUS_HTTP_HOST: "127.0.0.1",
      QUARKUS_HTTP_PORT: "0",
      QUARKUS_MANAGEMENT_HOST: "127.0.0.1",
      QUARKUS_MANAGEMENT_PORT: "0",
      QUARKUS_LOG_CONSOLE_JSON_ENABLED: "false",
      QUARKUS_SHUTDOWN_DELAY: "0",
      MARQUEE_ACCESS_LOG_ENABLED: "false",
      MARQUEE_DATABASE_EMBEDDED: "false",
      ...settings,
    },
  });
  const ended = once(child, "exit");
  /** @type {string[]} */
  const log = [];
  const address = new Promise((resolve, reject) => {
    const read = (/** @type {string} */ line) => {
      log.push(line);
      const found = /Listening on: (http:\/\/[\d.:]+\d)/.exec(line);
      if (found) {
        resolve(found[1]);
      }
    };
    createInterface({ input: child.stdout }).on("line", read);
    createInterface({ input: child.stderr }).on("line", read);
    child.on("error", reject);
    child.on("exit", () => reject(new Error(`The service ended:\n${log.join("\n")}`)));
  });

  /** Ends it at once, as a crash would. */
  async function kill() {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      process.kill(-child.pid, "SIGKILL");
    }
    await ended;
  }

  /** Ends it as an operator would, with its database if it has one. */
  async function stop() {
    child.kill("SIGTERM");
    await ended;
  }

  try {
    return { url: /** @type {string} */ (await address), kill, stop };
  } catch (failure) {
    await kill();
    throw failure;
  }
}
