import type { Page } from "@playwright/test";
import { started } from "../support/started.ts";
import { expect, test } from "../support/test.ts";

interface Visitor {
  known: boolean;
  signedIn: boolean;
  account: string | null;
  name: string | null;
  signInOffered: boolean;
}

const stranger = {
  known: false,
  signedIn: false,
  account: null,
  name: null,
  signInOffered: true,
};
const ada = { known: true, signedIn: true, account: "ada", name: "Ada", signInOffered: true };

function session(id: string, device: string, current: boolean) {
  const day = "2026-02-03T00:00:00Z";
  return { id, device, current, createdAt: day, seenAt: day, expiresAt: day };
}

/** Plays the sessions of a service that offers to sign in; the flow itself is SignInTest's. */
async function visitorIs(page: Page, visitor: Visitor) {
  let sessions = [session("a", "Firefox, Linux", true), session("b", "Safari, iPhone", false)];
  await page.route("**/api/visitor", (route) => route.fulfill({ json: visitor }));
  await page.route("**/api/visitor/sessions**", async (route) => {
    if (route.request().method() === "GET") {
      await route.fulfill({ json: sessions });
      return;
    }
    sessions = sessions.filter(({ id }) => !route.request().url().endsWith(`/${id}`));
    await route.fulfill({ status: 204 });
  });
  await page.route("**/api/visitor/sign-out", async (route) => {
    expect(route.request().method()).toBe("POST");
    Object.assign(visitor, stranger);
    await route.fulfill({ json: { continueAt: null } });
  });
}

test("without a provider nothing is said of signing in", async ({ page }) => {
  await page.goto("/list");
  await started(page);
  await expect(page.getByRole("heading", { level: 1, name: "My List" })).toBeVisible();
  await expect(page.getByText("Your list is empty")).toBeVisible();
  await expect(page.getByText(/sign/i)).toHaveCount(0);
});

test("with a provider the list leads to it, and says when that failed", async ({ page }) => {
  await visitorIs(page, { ...stranger });
  await page.goto("/list?sign-in=failed");
  const account = page.getByRole("region", { name: "Account" });
  await expect(account.getByRole("link", { name: "Sign in" })).toHaveAttribute(
    "href",
    "/api/visitor/sign-in?returnTo=%2Flist",
  );
  await expect(account.getByRole("alert")).toContainText("did not work");
});

test("who is signed in sees where, ends another session, and signs out", async ({ page }) => {
  await visitorIs(page, { ...ada });
  await page.goto("/list");
  const account = page.getByRole("region", { name: "Account" });
  await expect(account.getByText(/Signed in as .?Ada/)).toBeVisible();
  await account.getByText("Where you are signed in").click();
  await expect(account.getByRole("listitem")).toHaveCount(2);
  await expect(account.getByText("this browser")).toBeVisible();
  await account.getByRole("button", { name: /Sign out .?Safari/ }).click();
  await expect(account.getByRole("listitem")).toHaveCount(1);
  await account.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(account.getByRole("link", { name: "Sign in" })).toBeVisible();
});
