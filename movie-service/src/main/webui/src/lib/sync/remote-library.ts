import { ApiError, getJson, send } from "@/lib/api/client";
import type { components } from "@/lib/api/schema";
import type { Lists, ListName } from "@/lib/library";
import type { Pending } from "@/lib/outbox";

type Entry = components["schemas"]["EntryState"];

/** The most pages that are asked for: ten thousand films. */
const LAST_PAGE = 500;

/** Who this browser is to the service. */
export async function visitor(): Promise<components["schemas"]["VisitorState"]> {
  return await getJson("/api/visitor");
}

/** All films of a list, in the service's order. */
export async function readList(shelf: ListName): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (let page = 1; page <= LAST_PAGE; page++) {
    const found = await getJson("/api/library/{shelf}", { path: { shelf }, query: { page } });
    entries.push(...found.results);
    if (page >= found.totalPages) break;
  }
  return entries;
}

/** Adds whole lists to what the service keeps. */
export async function addLists(lists: Lists): Promise<void> {
  const entries = (name: ListName) =>
    lists[name].map(({ movie, since }) => ({ movieId: movie.id, addedAt: since }));
  await send("POST", "/api/library/import", { list: entries("list"), hidden: entries("hidden") });
}

/** Deletes all that the service keeps of this visitor. */
export async function deleteLibrary(): Promise<void> {
  await send("DELETE", "/api/library");
}

/** Tells the service of one change. What it will never take is as good as told. */
export async function tell({ name, id, since }: Pending): Promise<void> {
  try {
    await (since === null
      ? send("DELETE", `/api/library/${name}/${id}`)
      : send("PUT", `/api/library/${name}/${id}`, { addedAt: since }));
  } catch (failure) {
    const refused = failure instanceof ApiError && [400, 404, 409].includes(failure.status);
    if (!refused) throw failure;
  }
}
