import type { LocalLibrary } from "@/lib/local-library";
import { account, forgotten, isKept, onOutbox, pending } from "@/lib/outbox";

/** Keeps the lists in sync from when there is something to keep: who only looks loads no more. */
export function startSync(local: LocalLibrary) {
  const { list, hidden } = local.read();
  if (
    isKept() ||
    account() !== null ||
    forgotten() !== null ||
    list.length + hidden.length + pending().length > 0
  ) {
    void load(local);
    return;
  }
  const stop = onOutbox(() => {
    stop();
    void load(local);
  });
}

async function load(local: LocalLibrary) {
  const { keepInSync } = await import("./keep-in-sync");
  keepInSync(local);
}
