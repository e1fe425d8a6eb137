/**
 * Runs work once for many requests in a row. The first request is answered at once; while more come in, work rests as
 * long as it took, so that at most half of the time goes to it and what is asked in between is answered too.
 */
export interface Schedule {
  /** Runs `work` under `key`; where it is asked again before it ran, the last one counts. */
  soon(key: string, work: () => void): void;
  stop(): void;
}

/** Longest rest, in ms: someone who stops typing should not wait longer than this. */
const longest = 250;

export function schedule(failed: (error: unknown) => void): Schedule {
  const waiting = new Map<string, { work: () => void; readonly timer: NodeJS.Timeout }>();
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
