/** Runs work once for many requests in a row: the last one counts, and a slow piece of work waits for a pause. */
export interface Schedule {
  /** Runs `work` under `key` after `wait` ms, unless it is asked again before. */
  later(key: string, wait: number, work: () => void): void;
  /** How long to wait before work that took this long last time: nothing to speak of for fast work. */
  pause(key: string): number;
  stop(): void;
}

/** Longest pause before slow work, in ms: someone who stops typing should not wait longer than this. */
const longest = 250;

export function schedule(failed: (error: unknown) => void): Schedule {
  const timers = new Map<string, NodeJS.Timeout>();
  const took = new Map<string, number>();
  const run = (key: string, work: () => void): void => {
    timers.delete(key);
    const start = performance.now();
    try {
      work();
    } catch (error) {
      failed(error);
    }
    took.set(key, performance.now() - start);
  };
  return {
    later(key, wait, work) {
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => run(key, work), wait),
      );
    },
    pause: (key) => {
      const last = took.get(key) ?? 0;
      return last < 20 ? 0 : Math.min(longest, last * 2);
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
