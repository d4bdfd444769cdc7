import { describe, expect, it } from "vitest";
import { UNMEASURED, windowOf } from "./grid-window";

const layout = { columns: 5, rowHeight: 400 };

describe("windowOf", () => {
  it("shows a handful before anything is measured", () => {
    expect(windowOf(500, null, 0, 900)).toEqual({
      first: 0,
      end: UNMEASURED,
      before: 0,
      after: 0,
    });
  });

  it("shows all of a few", () => {
    expect(windowOf(7, layout, -200, 900)).toEqual({ first: 0, end: 7, before: 0, after: 0 });
  });

  it("shows nothing of nothing", () => {
    expect(windowOf(0, layout, 0, 900)).toEqual({ first: 0, end: 0, before: 0, after: 0 });
  });

  it.each([0, 333, 10_000, 20_000, 39_000, 39_999])(
    "at %d pixels is bounded, covers what is seen, and keeps the height of the whole",
    (top) => {
      const { first, end, before, after } = windowOf(500, layout, top, 900);
      const seenFrom = Math.floor(top / layout.rowHeight) * layout.columns;
      const seenTo = Math.min(500, Math.ceil((top + 900) / layout.rowHeight) * layout.columns);
      expect(first).toBeLessThanOrEqual(seenFrom);
      expect(end).toBeGreaterThanOrEqual(seenTo);
      expect(end - first).toBeLessThanOrEqual(70);
      expect(first % layout.columns).toBe(0);
      expect(before + ((end - first) / layout.columns) * layout.rowHeight + after).toBe(40_000);
    },
  );

  it("stays at the end where the page has become shorter", () => {
    const { first, end, before, after } = windowOf(23, layout, 30_000, 900);
    expect(first).toBe(20);
    expect(end).toBe(23);
    expect(before).toBe(1600);
    expect(after).toBe(0);
  });

  it("stays the same within a step", () => {
    expect(windowOf(500, layout, 8001, 400)).toEqual(windowOf(500, layout, 8100, 400));
  });
});
