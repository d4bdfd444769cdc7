import type { Kind } from "./kind";
import { isAway, isWorthKeeping } from "./judge";
import { tellFailure } from "./connection";
import { find, keep } from "./stores";

/** How long a visitor waits for the network while an older answer lies ready. */
const PATIENCE_MILLIS = 4_000;

/** Lets work go on after the answer has been given. */
export type Later = (work: Promise<unknown>) => void;

/**
 * What the network says, which is kept. Failures of the service itself are told to the pages;
 * images may come from elsewhere.
 *
 * @throws where the service cannot be reached
 */
export async function fromNetwork(
  kind: Kind,
  url: string,
  asked: Promise<Response>,
  later: Later,
): Promise<Response> {
  const failed = (error: unknown): never => {
    if (kind !== "image") later(tellFailure());
    throw error;
  };
  const response = await asked.catch(failed);
  if (isAway(response)) failed(new Error(`Away: ${response.status}`));
  if (isWorthKeeping(response)) later(keep(kind, url, response.clone()));
  return response;
}

/** The network's answer; the kept one where the network fails or takes too long. */
export async function freshest(
  kind: Kind,
  url: string,
  asked: Promise<Response>,
  later: Later,
): Promise<Response> {
  const fresh = fromNetwork(kind, url, asked, later);
  const old = await find(kind, url);
  if (!old) return fresh;
  later(fresh.catch(() => undefined));
  try {
    const response = await Promise.race([fresh, patience()]);
    return response && response.status < 500 ? response : readable(old);
  } catch {
    return readable(old);
  }
}

/** The kept answer, else the network's: for what never changes under its address. */
export async function keptFirst(
  kind: Kind,
  url: string,
  ask: () => Promise<Response>,
  later: Later,
): Promise<Response> {
  return (await find(kind, url)) ?? fromNetwork(kind, url, ask(), later);
}

/** A browser refuses a page that was once redirected, so it gets one that does not remember. */
function readable(kept: Response): Response {
  return kept.redirected ? new Response(kept.body, { headers: kept.headers }) : kept;
}

function patience(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MILLIS));
}
