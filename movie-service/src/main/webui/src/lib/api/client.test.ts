import { afterEach, describe, expect, it, vi } from "vitest";
import { addressOf, getJson } from "./client";

function answer(status: number, body: string) {
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, { status })));
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

describe("addressOf", () => {
  it("fills the path and escapes it", () => {
    expect(addressOf("/a/{id}", { id: "1/../2" }, {})).toBe("/a/1%2F..%2F2");
  });

  it("orders parameters and leaves out what is not set", () => {
    const query = { sort: "best", genres: "28|12", page: 0, region: null, q: "" };
    expect(addressOf("/a", {}, query)).toBe("/a?genres=28%7C12&page=0&sort=best");
  });
});

describe("getJson", () => {
  it("asks in the visitor's language", async () => {
    const fetched = answer(200, "[]");
    await getJson("/api/catalog/genres");
    expect(fetched.mock.calls[0]?.[0]).toBe("/api/catalog/genres?language=en-US");
  });

  it.each([
    [404, "not-found"],
    [400, "invalid"],
    [429, "busy"],
    [503, "unavailable"],
  ])("names the reason of a %i", async (status, reason) => {
    answer(status, '{"detail":"why"}');
    const failed = getJson("/api/catalog/home");
    await expect(failed).rejects.toMatchObject({ reason, status, detail: "why" });
  });

  it("takes an error without a problem document", async () => {
    answer(502, "<html>Bad gateway</html>");
    const failed = getJson("/api/catalog/home");
    await expect(failed).rejects.toMatchObject({ reason: "unavailable", detail: null });
  });

  it("says offline where no answer comes", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(getJson("/api/catalog/home")).rejects.toMatchObject({ reason: "offline" });
  });

  it("lets a cancelled request be one", async () => {
    const cancelled = new DOMException("Aborted", "AbortError");
    vi.stubGlobal("fetch", () => Promise.reject(cancelled));
    const signal = AbortSignal.abort();
    await expect(getJson("/api/catalog/home", { signal })).rejects.toBe(cancelled);
  });
});
