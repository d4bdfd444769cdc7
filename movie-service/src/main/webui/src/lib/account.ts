import { send } from "@/lib/api/client";
import { local } from "@/lib/library";
import { pending, setAccount, setKept, settle } from "@/lib/outbox";

/** The address that leads to the provider, and from there back to a page of ours. */
export function signInAddress(page: string): string {
  return `/api/visitor/sign-in?returnTo=${encodeURIComponent(page)}`;
}

/** Takes the lists of somebody who is signed in here no more out of this browser. */
export function leaveAccount() {
  settle(pending());
  setKept(false);
  setAccount(null);
  local.replace({ list: [], hidden: [] });
}

/**
 * Ends this browser's session and goes to where the provider ends its own, if it does.
 *
 * @throws ApiError where the service cannot be had: nothing has changed then
 */
export async function signOut(): Promise<void> {
  const response = await send("POST", "/api/visitor/sign-out");
  const { continueAt } = (await response.json()) as { continueAt: string | null };
  leaveAccount();
  location.assign(continueAt ?? location.pathname);
}
