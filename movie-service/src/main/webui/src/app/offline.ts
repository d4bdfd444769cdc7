import type { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/lib/api/client";
import { connection, onConnection, reportNoAnswer } from "@/lib/connection";
import { seedKey } from "@/lib/seed";

/** What the worker says of a request without an answer; see src/worker/connection.ts. */
function isUnreachable(data: unknown): boolean {
  return typeof data === "object" && data !== null && "type" in data && data.type === "unreachable";
}

/** Lets the page work without a network, and know when it has one again. */
export function startOffline(client: QueryClient) {
  watchConnection(client);
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    // After all that the first view needs.
    if (document.readyState === "complete") void startWorker(client);
    else addEventListener("load", () => void startWorker(client), { once: true });
  }
}

/** Failed requests tell that the network is gone; what failed is asked again when it is back. */
function watchConnection(client: QueryClient) {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "error") return;
    const error: unknown = event.action.error;
    if (error instanceof ApiError && error.reason === "offline") reportNoAnswer();
  });
  onConnection(() => {
    if (connection() === "online") {
      void client.refetchQueries({
        type: "active",
        predicate: ({ state }) => state.error !== null,
      });
    }
  });
}

async function startWorker(client: QueryClient) {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (isUnreachable(data)) reportNoAnswer();
  });
  const controlledBefore = serviceWorker.controller !== null;
  await serviceWorker.register("/sw.js").catch((error: unknown) => {
    console.warn("Offline use is not possible:", error);
  });
  const { active } = await serviceWorker.ready;
  if (controlledBefore) active?.postMessage({ type: "hello" });
  else active?.postMessage({ type: "keep", ...seenSoFar() });
  await controlled();
  keepSeed(client);
}

/** What was loaded before there was a worker to see it. */
function seenSoFar() {
  const loaded = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const by = (...types: string[]) =>
    loaded.filter(({ initiatorType }) => types.includes(initiatorType)).map(({ name }) => name);
  return { pages: [location.href], images: by("img"), others: by("fetch") };
}

function controlled(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return Promise.resolve();
  return new Promise((resolve) => {
    serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
  });
}

/** The inlined document never went through the worker: it is asked for once, in a quiet moment. */
function keepSeed(client: QueryClient) {
  const key = seedKey();
  if (key === null) return;
  const ask = () => void client.refetchQueries({ queryKey: key, exact: true });
  if ("requestIdleCallback" in window) requestIdleCallback(ask, { timeout: 10_000 });
  else setTimeout(ask, 2_000);
}
