import { type BrowserContext, test as base, expect } from "@playwright/test";
import { startFakeTmdb } from "./fake-tmdb.ts";
import { type Service, startService } from "./service.mjs";

interface Mine {
  /** What went wrong on the way: uncaught errors, console errors, requests to third parties, a weak policy. */
  trouble: string[];
}

interface Shared {
  /** What the service of the worker serves. */
  catalog: "sample" | "hostile";
  service: Service;
}

/** The browser's own word for an answer that is no success; journeys judge those themselves. */
const answered = "Failed to load resource";

/** Where visitors would find the service: its pages name themselves so. */
export const publicUrl = "https://marquee.example";

/** The policy of a page: only what is the service's own runs, and nobody puts it in a frame. */
const strict = /^default-src 'self';(?!.*(?:unsafe|script-src|\*)).*frame-ancestors 'none'/;

async function watch(context: BrowserContext, home: string, trouble: string[]) {
  context.on("weberror", (event) => trouble.push(`uncaught: ${event.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith(answered)) {
      trouble.push(`console: ${message.text()}`);
    }
  });
  context.on("response", (response) => {
    const { origin, href } = new URL(response.url());
    const policy = response.headers()["content-security-policy"] ?? "none";
    if (origin === home && response.request().isNavigationRequest() && !strict.test(policy)) {
      trouble.push(`policy of ${href}: ${policy}`);
    }
  });
  await context.route(
    (url) => url.protocol.startsWith("http") && url.origin !== home,
    async (route) => {
      trouble.push(`third party: ${route.request().url()}`);
      await route.abort();
    },
  );
}

/** A test against a service of its worker; it fails on any trouble, whatever it looked at. */
export const test = base.extend<Mine, Shared>({
  catalog: ["sample", { option: true, scope: "worker" }],
  service: [
    async ({ catalog }, use) => {
      const service = await startService({
        MARQUEE_CLIENT_LIMIT_ENABLED: "false",
        MARQUEE_PUBLIC_URL: publicUrl,
        ...(catalog === "hostile" ? await startFakeTmdb() : {}),
      });
      await use(service);
      await service.kill();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ service }, use) => {
    await use(service.url);
  },
  trouble: [
    async ({ context, baseURL }, use) => {
      const trouble: string[] = [];
      await watch(context, baseURL ?? "", trouble);
      await use(trouble);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
