import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { diskHost } from "./disk-host.ts";
import { schedule } from "./schedule.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("schedule", () => {
  const work = (took: number) => vi.fn(() => void vi.advanceTimersByTime(took));

  it("answers a request that comes by itself at once, however long work took before", () => {
    const queue = schedule(() => undefined, diskHost.afterInput);
    queue.soon("a", work(200));
    vi.advanceTimersByTime(1_000);
    const second = work(0);
    queue.soon("a", second);
    vi.advanceTimersByTime(1);
    expect(second).toHaveBeenCalledTimes(1);
  });

  it("does the last of many requests that come while it works, no later than work took", () => {
    const queue = schedule(() => undefined, diskHost.afterInput);
    const asked = Array.from({ length: 5 }, () => work(0));
    queue.soon("a", () => {
      vi.advanceTimersByTime(100);
      setImmediate(() => {
        for (const one of asked) queue.soon("a", one);
      });
    });
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(90);
    expect(asked.map((one) => one.mock.calls.length)).toEqual([0, 0, 0, 0, 0]);
    vi.advanceTimersByTime(20);
    expect(asked.map((one) => one.mock.calls.length)).toEqual([0, 0, 0, 0, 1]);
  });

  it("answers what comes right after work at once, when nothing came while it was going on", () => {
    const queue = schedule(() => undefined, diskHost.afterInput);
    queue.soon("a", work(100));
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(1);
    const next = work(0);
    queue.soon("a", next);
    vi.advanceTimersByTime(1);
    expect(next).toHaveBeenCalledTimes(1);
  });

  it("goes on after work that failed", () => {
    const failed = vi.fn();
    const queue = schedule(failed, diskHost.afterInput);
    queue.soon("a", () => {
      throw new Error("no");
    });
    vi.advanceTimersByTime(1);
    const next = work(0);
    queue.soon("a", next);
    vi.advanceTimersByTime(1);
    expect([failed.mock.calls.length, next.mock.calls.length]).toEqual([1, 1]);
  });
});
