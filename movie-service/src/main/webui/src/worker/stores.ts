import type { Kind } from "./kind";
import { shell } from "./shell";

interface Store {
  name: string;
  /** Entries that are kept; the oldest go first. */
  capacity: number;
}

const PREFIX = "marquee-";

/** Files and pages belong to one build; documents and images outlive it. */
export const stores: Record<Kind, Store> = {
  file: { name: `${PREFIX}files-${shell.version}`, capacity: 200 },
  page: { name: `${PREFIX}pages-${shell.version}`, capacity: 60 },
  document: { name: `${PREFIX}documents-1`, capacity: 300 },
  image: { name: `${PREFIX}images-1`, capacity: 600 },
};

export function open(kind: Kind): Promise<Cache> {
  return caches.open(stores[kind].name);
}

/** What was kept for this address, in whichever language or encoding it came. */
export async function find(kind: Kind, url: string): Promise<Response | undefined> {
  return (await open(kind)).match(url, { ignoreVary: true });
}

/** Keeps an answer as the newest, and lets the oldest go. A full disk is no failure. */
export async function keep(kind: Kind, url: string, response: Response): Promise<void> {
  try {
    const cache = await open(kind);
    await cache.put(url, response);
    const kept = await cache.keys();
    const surplus = kept.slice(0, Math.max(0, kept.length - stores[kind].capacity));
    await Promise.all(surplus.map((request) => cache.delete(request)));
  } catch (error) {
    console.warn("Not kept for offline use:", url, error);
  }
}

/** Removes what earlier builds have left. */
export async function removeOld(): Promise<void> {
  const current = new Set(Object.values(stores).map((store) => store.name));
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !current.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}
