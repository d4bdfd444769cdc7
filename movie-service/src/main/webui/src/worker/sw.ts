/// <reference lib="webworker" />
import { freshest, fromNetwork, keptFirst, type Later } from "./answer";
import { greet } from "./connection";
import { kindOf, type Kind } from "./kind";
import { shell } from "./shell";
import { open, removeOld } from "./stores";

/**
 * Keeps the page and what was seen for times without a network.
 *
 * Files and images never change under their address and come from the store first. Pages and
 * documents come from the network while there is one. A new worker waits until the last page of
 * the old one is closed, so that a page never meets files of another build.
 */
declare const self: ServiceWorkerGlobalScope;

const files = new Set(shell.files);
/** The server's, but that pictures may come from wherever the service says. */
const POLICY =
  "default-src 'self'; img-src 'self' https: data:; frame-src https://www.youtube-nocookie.com; " +
  "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

self.addEventListener("install", (event) => {
  event.waitUntil(open("file").then((cache) => cache.addAll(shell.files)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    removeOld()
      .then(() => self.registration.navigationPreload.enable())
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const kind = kindOf(request, self.location.origin, files);
  if (kind === null) return;
  event.respondWith(answer(kind, event, (work) => event.waitUntil(work)));
});

async function answer(kind: Kind, event: FetchEvent, later: Later): Promise<Response> {
  const { request } = event;
  switch (kind) {
    case "page":
      return page(event, later);
    case "document":
      return freshest(kind, request.url, fetch(request), later);
    case "file":
      return keptFirst(kind, request.url, () => fetch(request), later);
    case "image":
      return keptFirst(kind, request.url, () => image(request), later);
  }
}

async function page(event: FetchEvent, later: Later): Promise<Response> {
  const preloaded = event.preloadResponse as Promise<Response | undefined>;
  const asked = preloaded.then((response) => response ?? fetch(event.request));
  try {
    return await freshest("page", event.request.url, asked, later);
  } catch {
    const headers = {
      "Content-Type": "text/html;charset=utf-8",
      "Content-Security-Policy": POLICY,
    };
    return new Response(shell.html, { headers });
  }
}

/** Asks readably, since an unreadable answer counts as many megabytes of the browser's quota. */
async function image(request: Request): Promise<Response> {
  if (new URL(request.url).origin === self.location.origin) return fetch(request);
  try {
    return await fetch(request.url, { mode: "cors", credentials: "omit" });
  } catch {
    return fetch(request);
  }
}

interface Message {
  type: "hello" | "keep";
  /** What the page loaded before this worker was there. */
  pages?: string[];
  images?: string[];
  others?: string[];
}

self.addEventListener("message", (event) => {
  const message = event.data as Message;
  if (message.type === "hello" && event.source) greet(event.source);
  const later: Later = (work) => event.waitUntil(work);
  if (message.type === "keep") later(keepSeen(message, later));
});

async function keepSeen(message: Message, later: Later): Promise<void> {
  const seen = [
    ...(message.pages ?? []).map((url) => ({ url, mode: "navigate", destination: "document" })),
    ...(message.images ?? []).map((url) => ({ url, mode: "cors", destination: "image" })),
    ...(message.others ?? []).map((url) => ({ url, mode: "cors", destination: "" })),
  ];
  for (const asked of seen) {
    const kind = kindOf({ ...asked, method: "GET" }, self.location.origin, files);
    if (kind === null || kind === "file") continue;
    if (await (await open(kind)).match(asked.url, { ignoreVary: true })) continue;
    const accept = kind === "page" ? "text/html" : "*/*";
    const request = new Request(asked.url, { headers: { Accept: accept } });
    const response = kind === "image" ? image(request) : fetch(request);
    await fromNetwork(kind, asked.url, response, later).catch(() => undefined);
  }
}
