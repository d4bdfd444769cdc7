import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** The module anew, with a service that can be switched off. */
async function withService({ there }: { there: boolean }) {
  vi.resetModules();
  const service = { there };
  const ask = vi.fn(() =>
    service.there ? Promise.resolve(new Response("{}")) : Promise.reject(new TypeError("refused")),
  );
  vi.stubGlobal("fetch", ask);
  return { service, ask, ...(await import("./connection")) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe("connection", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("alarms nobody because of one request, while the service answers", async () => {
    const { connection, onConnection, reportNoAnswer } = await withService({ there: true });
    const listener = vi.fn();
    onConnection(listener);
    reportNoAnswer();
    await settle();
    expect(connection()).toBe("online");
    expect(listener).not.toHaveBeenCalled();
  });

  it("asks again, ever less often, until the service is back", async () => {
    const { ask, service, connection, reportNoAnswer } = await withService({ there: false });
    reportNoAnswer();
    await settle();
    expect(connection()).toBe("away");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(ask).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(5_999);
    expect(ask).toHaveBeenCalledTimes(2);
    service.there = true;
    await vi.advanceTimersByTimeAsync(1);
    expect(ask).toHaveBeenCalledTimes(3);
    expect(connection()).toBe("online");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it("tells listeners once per change", async () => {
    const { onConnection, probe, reportNoAnswer, service } = await withService({ there: false });
    const listener = vi.fn();
    const end = onConnection(listener);
    reportNoAnswer();
    reportNoAnswer();
    await settle();
    expect(listener).toHaveBeenCalledTimes(1);
    service.there = true;
    await probe();
    expect(listener).toHaveBeenCalledTimes(2);
    end();
    window.dispatchEvent(new Event("offline"));
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it("is offline while the device is", async () => {
    const { connection } = await withService({ there: false });
    window.dispatchEvent(new Event("offline"));
    expect(connection()).toBe("offline");
  });
});
