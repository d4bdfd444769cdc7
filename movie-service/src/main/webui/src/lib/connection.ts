import { useSyncExternalStore } from "react";

/** `offline`: this device has no network. `away`: the network is there, the service is not. */
export type Connection = "online" | "offline" | "away";

const FIRST_PAUSE_MILLIS = 3_000;
const LONGEST_PAUSE_MILLIS = 30_000;
const PATIENCE_MILLIS = 5_000;

let current: Connection = navigator.onLine ? "online" : "offline";
let timer: ReturnType<typeof setTimeout> | undefined;
let pause = FIRST_PAUSE_MILLIS;
let probing: Promise<void> | null = null;
const listeners = new Set<() => void>();

function change(next: Connection) {
  clearTimeout(timer);
  if (next === "away") {
    timer = setTimeout(probeIfSeen, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
  } else {
    pause = FIRST_PAUSE_MILLIS;
  }
  if (next !== current) {
    current = next;
    listeners.forEach((listener) => listener());
  }
}

/** A page that nobody looks at asks nothing. */
function probeIfSeen() {
  if (document.visibilityState === "visible") void probe();
}

async function isThere(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLIS);
    return (await fetch("/api/status", { cache: "no-store", signal })).ok;
  } catch {
    return false;
  }
}

/** Asks whether the service is there. Resolves when that is known. */
export function probe(): Promise<void> {
  probing ??= isThere().then((there) => {
    probing = null;
    change(there ? "online" : navigator.onLine ? "away" : "offline");
  });
  return probing;
}

/**
 * To be told whenever a request got no answer. That may have been a passing trouble, or a request
 * that was given up, so the service is asked before anybody is alarmed.
 */
export function reportNoAnswer() {
  if (current === "online") void probe();
}

/** Calls back whenever the connection has changed. Returns what ends that. */
export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The connection of now, for code outside of components. */
export function connection(): Connection {
  return current;
}

/** The connection; the component renders again when it changes. */
export function useConnection(): Connection {
  return useSyncExternalStore(onConnection, connection);
}

window.addEventListener("offline", () => change("offline"));
window.addEventListener("online", () => void probe());
document.addEventListener("visibilitychange", () => {
  if (current === "away") probeIfSeen();
});
