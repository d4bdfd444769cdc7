import { leaveAccount } from "@/lib/account";
import type { components } from "@/lib/api/schema";
import type { Kept, ListName, Lists } from "@/lib/library";
import type { LocalLibrary } from "@/lib/local-library";
import {
  account,
  forgotten,
  isKept,
  pending,
  setAccount,
  setForgotten,
  setKept,
  settle,
} from "@/lib/outbox";
import { addLists, deleteLibrary, readList, tell, visitor } from "./remote-library";

type Entry = components["schemas"]["EntryState"];

/**
 * Brings the lists of this browser and of the service together. Those that were only here are sent
 * once, whole; from then on each change is sent, and what the service keeps is taken over. Who keeps
 * nothing asks for nothing. Rejects where the service cannot be had: nothing is lost by that, the
 * lists stay as they are here, and the changes wait.
 *
 * @param whole whether what the service keeps is read too; otherwise changes are only sent
 */
export async function syncLibrary(local: LocalLibrary, whole = true): Promise<void> {
  const wish = forgotten();
  if (wish !== null) {
    if ((await visitor()).account === wish.account) await deleteLibrary();
    setForgotten(null);
  }
  const hasNothing = !isKept() && isEmpty(local.read()) && pending().length === 0;
  if (hasNothing && account() === null) return;
  const who = await visitor();
  if (account() !== null && account() !== who.account) {
    // Signed out, perhaps from another browser, or somebody else has signed in here: the lists, and
    // what was not sent yet, are no longer this browser's to keep or send.
    leaveAccount();
    if (who.account === null) return;
  }
  const isNew = !isKept();
  setAccount(who.account);
  if (isNew || !who.known) {
    await merge(local);
  }
  await push();
  if (whole || (isNew && who.account !== null)) await pull(local);
}

function isEmpty({ list, hidden }: Lists): boolean {
  return list.length + hidden.length === 0;
}

/** The service has nothing of this browser, or has forgotten it. */
async function merge(local: LocalLibrary) {
  const changes = pending();
  if (!isEmpty(local.read())) await addLists(local.read());
  settle(changes);
  setKept(true);
}

/** One after the other: they may concern the same film. */
async function push() {
  for (const change of pending()) {
    await tell(change);
    settle([change]);
  }
}

async function pull(local: LocalLibrary) {
  const [list, hidden] = [await readList("list"), await readList("hidden")];
  // What was changed here meanwhile is newer than what was read.
  if (pending().length > 0) return;
  const before = local.read();
  const after = { list: taken("list", list, before), hidden: taken("hidden", hidden, before) };
  if (JSON.stringify(after) !== JSON.stringify(before)) local.replace(after);
}

/** Films that the catalog cannot describe at the moment keep the description that is here. */
function taken(name: ListName, entries: readonly Entry[], before: Lists): readonly Kept[] {
  const known = new Map(before[name].map((kept) => [kept.movie.id, kept.movie]));
  return entries.flatMap(({ movieId, addedAt, movie }) => {
    const card = known.get(movieId) ?? movie;
    return card ? [{ movie: card, since: new Date(addedAt).toISOString() }] : [];
  });
}
