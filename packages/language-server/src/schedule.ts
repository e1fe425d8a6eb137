/**
 * Runs work once for many requests in a row. A request that comes by itself is answered at once. One that came in while
 * work was going on waits as long as work took, so that at most half of the time goes to someone who types faster than
 * that, and what else is asked in between is answered too.
 */
export interface Schedule {
  /** Runs `work` under `key`; where it is asked again before it ran, the last one counts. */
  soon(key: string, work: () => void): void;
  stop(): void;
}

/** Longest rest, in ms: someone who stops typing should not wait longer than this. */
const longest = 250;

/** @param afterInput calls once what came in so far has been handed out. */
export function schedule(failed: (error: unknown) => void, afterInput: (call: () => void) => void): Schedule {
  const waiting = new Map<string, { work: () => void; readonly timer: ReturnType<typeof setTimeout> }>();
  const rested = new Map<string, number>();
  const run = (key: string): void => {
    const work = waiting.get(key)?.work;
    waiting.delete(key);
    const start = performance.now();
    try {
      work?.();
    } catch (error) {
      failed(error);
    }
    const end = performance.now();
    rested.set(key, end + Math.min(longest, end - start));
    afterInput(() => rested.delete(key));
  };
  return {
    soon(key, work) {
      const known = waiting.get(key);
      if (known !== undefined) {
        known.work = work;
        return;
      }
      const wait = Math.max(0, (rested.get(key) ?? 0) - performance.now());
      waiting.set(key, { work, timer: setTimeout(() => run(key), wait) });
    },
    stop() {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
