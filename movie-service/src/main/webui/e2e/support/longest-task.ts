import type { Page } from "@playwright/test";

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the processor's time, not the clock's. */
  tdur?: number;
  args: { name?: string };
}

/**
 * The longest task of the page's main thread while something happens, in milliseconds of the
 * processor's time: the clock's also counts what else the machine does, so that a busy machine
 * would fail a page that does little.
 */
export async function longestTask(page: Page, happen: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("Only a browser that was launched can be traced.");
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline"] });
  await happen();
  const trace = (await browser.stopTracing()).toString();
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === "RunTask" && threads.has(`${pid} ${tid}`),
  );
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
