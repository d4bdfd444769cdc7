/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

/** How long a failure may be told to a page that has only just been opened. */
const NEWS_MILLIS = 10_000;

let lastFailure = Number.NEGATIVE_INFINITY;

/** What pages are told; they find out by themselves whether it is so, and when it is over. */
const unreachable = { type: "unreachable" } as const;

/** Tells every open page that a request has got no answer. */
export async function tellFailure(): Promise<void> {
  lastFailure = performance.now();
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) page.postMessage(unreachable);
}

/** Tells a page that was not there yet when its own first request failed. */
export function greet(page: { postMessage: (message: unknown) => void }) {
  if (performance.now() - lastFailure < NEWS_MILLIS) page.postMessage(unreachable);
}
