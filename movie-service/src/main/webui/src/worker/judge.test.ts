import { describe, expect, it } from "vitest";
import { isAway, isWorthKeeping } from "./judge";

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}

describe("isWorthKeeping", () => {
  it("refuses errors, parts and what must not be stored", () => {
    expect(isWorthKeeping(answer(404))).toBe(false);
    expect(isWorthKeeping(answer(503))).toBe(false);
    expect(isWorthKeeping(answer(206))).toBe(false);
    expect(isWorthKeeping(answer(200, { "cache-control": "no-store" }))).toBe(false);
    expect(isWorthKeeping(answer(200, { "cache-control": "private, max-age=9" }))).toBe(false);
  });

  it("takes whole good answers", () => {
    expect(isWorthKeeping(answer(200, { "cache-control": "public, max-age=60" }))).toBe(true);
    expect(isWorthKeeping(answer(200))).toBe(true);
  });
});

describe("isAway", () => {
  it("tells a gateway's failure from the service's own", () => {
    expect(isAway(answer(502))).toBe(true);
    expect(isAway(answer(503, { "content-type": "text/html" }))).toBe(true);
    expect(isAway(answer(503, { "x-request-id": "4f2a" }))).toBe(false);
    expect(isAway(answer(404))).toBe(false);
  });
});
