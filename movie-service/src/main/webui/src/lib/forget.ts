import { account, isKept, setForgotten } from "@/lib/outbox";

const PREFIX = "marquee.";

/**
 * Removes all that this page has stored in the browser and, with the lists, at the service, and
 * starts its other tabs and this one's lists afresh. The worker stays, with nothing in its stores
 * but what is seen from now on.
 */
export async function forgetEverything(): Promise<void> {
  const wasKept = isKept();
  const whose = account();
  await forgetHere();
  // Where the service is away it is told as soon as it can be had.
  if (wasKept) setForgotten({ account: whose });
}

async function forgetHere(): Promise<void> {
  try {
    const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at));
    for (const name of names) {
      if (name?.startsWith(PREFIX)) {
        localStorage.removeItem(name);
        window.dispatchEvent(new StorageEvent("storage", { key: name, newValue: null }));
      }
    }
    if ("caches" in window) {
      const stores = (await caches.keys()).filter((name) => /^marquee-(?!files)/.test(name));
      await Promise.all(stores.map((name) => caches.delete(name)));
    }
  } catch (error) {
    // Storage that is switched off keeps nothing either.
    console.warn("Nothing could be removed:", error);
  }
}
