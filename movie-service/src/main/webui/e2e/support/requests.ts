import type { Page } from "@playwright/test";

/** A request as the browser tells of it. */
export interface Seen {
  url: string;
  /** `Document`, `Script`, `Stylesheet`, `Image`, `Fetch` and the like. */
  type: string;
  /** `parser` where the HTML names it, `script` where code asks for it. */
  initiator: string;
  /** Bytes on the wire, head and body. */
  size: number;
}

/** Opens a page and waits until it asks for nothing any more. What it asked for, in order. */
export async function requestsOf(page: Page, address: string): Promise<readonly Seen[]> {
  const session = await page.context().newCDPSession(page);
  const seen = new Map<string, Seen>();
  session.on("Network.requestWillBeSent", ({ requestId, request, type, initiator }) => {
    seen.set(requestId, {
      url: request.url,
      type: type ?? "Other",
      initiator: initiator.type,
      size: 0,
    });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = seen.get(requestId);
    if (request) request.size = encodedDataLength;
  });
  await session.send("Network.enable");
  await page.goto(address, { waitUntil: "networkidle" });
  await session.detach();
  return [...seen.values()];
}

/** Bytes on the wire of the requests that are meant. */
export function weight(requests: readonly Seen[], isMeant: (request: Seen) => boolean): number {
  return requests.filter(isMeant).reduce((sum, { size }) => sum + size, 0);
}
