import { connection, onConnection } from "@/lib/connection";
import type { LocalLibrary } from "@/lib/local-library";
import { account, forgotten, isKept, onOutbox, pending } from "@/lib/outbox";
import { syncLibrary } from "./library-sync";

const PAUSE_MILLIS = 30_000;
const LOCK = "marquee-library";

/** Synchronises the lists now, after each change, and again while the service is away. */
export function keepInSync(local: LocalLibrary) {
  let running = false;
  let again = false;
  let whole = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    clearTimeout(timer);
    try {
      do {
        again = false;
        await alone(() => syncLibrary(local, whole));
        whole = false;
      } while (wasAsked());
    } catch {
      // The lists are here all the same; the notices tell of a lost connection.
      whole = true;
      timer = setTimeout(() => void run(), PAUSE_MILLIS);
    } finally {
      running = false;
    }
  }

  /** Apart, because the compiler cannot see that it changes while others run. */
  function wasAsked() {
    return again;
  }

  onOutbox(() => {
    const isNew = account() !== null && !isKept();
    if (pending().length > 0 || forgotten() !== null || isNew) void run();
  });
  onConnection(() => {
    if (connection() === "online") void run();
  });
  void run();
}

/** One tab at a time, where the browser can say so; two would only do the same twice. */
async function alone(action: () => Promise<void>): Promise<void> {
  if ("locks" in navigator) await navigator.locks.request(LOCK, action);
  else await action();
}
