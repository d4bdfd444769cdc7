import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useNear } from "./use-near";

let frames: FrameRequestCallback[] = [];
let observers: Observer[] = [];

/** Reports what the test says. */
class Observer {
  readonly disconnect = vi.fn();
  constructor(private readonly callback: (entries: { isIntersecting: boolean }[]) => void) {
    observers.push(this);
  }
  observe() {
    this.report(false);
  }
  report(isIntersecting: boolean) {
    this.callback([{ isIntersecting }]);
  }
}

function nearness(top: number, initially = false) {
  const element = document.createElement("div");
  const measured = vi.fn(() => new DOMRect(0, top, 100, 300));
  element.getBoundingClientRect = measured;
  const ref = { current: element };
  return { ...renderHook(() => useNear(ref, initially)), measured };
}

function nextFrame() {
  act(() => frames.splice(0).forEach((frame) => frame(0)));
}

describe("useNear", () => {
  beforeEach(() => {
    frames = [];
    observers = [];
    vi.stubGlobal("IntersectionObserver", Observer);
    vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  });

  afterEach(() => nextFrame());

  it("is true for what is in view before the first frame is painted", () => {
    const inView = nearness(innerHeight - 10);
    const partlyAbove = nearness(-200);
    expect(frames).toHaveLength(1);
    nextFrame();
    expect(inView.result.current.near).toBe(true);
    expect(partlyAbove.result.current.near).toBe(true);
  });

  it("is false for what is far until it comes near, and true from then on", () => {
    const { result } = nearness(innerHeight * 5);
    nextFrame();
    expect(result.current.near).toBe(false);
    act(() => observers[0]?.report(true));
    expect(result.current.near).toBe(true);
    expect(observers[0]?.disconnect).toHaveBeenCalledOnce();
  });

  it("is true at once for what is approached by the focus", () => {
    const { result } = nearness(innerHeight * 5);
    act(() => result.current.approach());
    expect(result.current.near).toBe(true);
    expect(observers[0]?.disconnect).toHaveBeenCalledOnce();
  });

  it("has nothing to wait for where it is known to be in view", () => {
    expect(nearness(0, true).result.current.near).toBe(true);
    expect(frames).toHaveLength(0);
    expect(observers).toHaveLength(0);
  });

  it("forgets what has gone before the frame", () => {
    const { measured, unmount } = nearness(0);
    unmount();
    nextFrame();
    expect(measured).not.toHaveBeenCalled();
    expect(observers[0]?.disconnect).toHaveBeenCalledOnce();
  });
});
