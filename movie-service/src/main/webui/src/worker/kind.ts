/** What the worker keeps, each in a store of its own. All else goes to the network untouched. */
export type Kind = "file" | "page" | "document" | "image";

/** The part of a request that decides. */
export interface Asked {
  method: string;
  mode: string;
  destination: string;
  url: string;
}

const TYPED_AHEAD = "/api/catalog/suggest";
const DOCUMENTS = "/api/catalog/";
const IMAGES = "/images/";
const HASHED = "/assets/";
/** Answers of other doors of the service, which a browser may also open as a page. */
const OTHER_DOORS = /^\/(?:api|3|q|images)(?:\/|$)/;
const NAMED_FILE = /\/[^/]+\.[a-z0-9]+$/;

/**
 * Says where an answer is kept, if at all. A visitor's own library is never among it, nor the
 * state of the service.
 *
 * @param shell paths of the files that the page is made of
 */
export function kindOf(asked: Asked, origin: string, shell: ReadonlySet<string>): Kind | null {
  if (asked.method !== "GET") return null;
  const url = new URL(asked.url);
  if (url.origin !== origin) {
    return asked.destination === "image" && url.protocol === "https:" ? "image" : null;
  }
  const path = url.pathname;
  if (asked.mode === "navigate") {
    return OTHER_DOORS.test(path) || NAMED_FILE.test(path) ? null : "page";
  }
  if (path.startsWith(HASHED) || shell.has(path)) return "file";
  if (path.startsWith(IMAGES)) return "image";
  return path.startsWith(DOCUMENTS) && path !== TYPED_AHEAD ? "document" : null;
}
