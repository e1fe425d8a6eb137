/** What is on its way, counted over everything that is asked for. */
export interface Arrivals {
  readonly isOpen: () => boolean;
  /** Resolves once nothing is on its way. */
  closed(): Promise<void>;
  onClosed(call: () => void): void;
  /** @param take takes what came. */
  expect<Value>(value: Promise<Value>, take: (value: Value) => void): void;
}

export function countArrivals(): Arrivals {
  const calls: (() => void)[] = [];
  let open = 0;
  let waiters: (() => void)[] = [];
  const close = (): void => {
    for (const call of calls) call();
    // A call may have looked at something else that is not here.
    if (open > 0) return;
    const done = waiters;
    waiters = [];
    for (const waiter of done) waiter();
  };
  return {
    isOpen: () => open > 0,
    closed: () => (open === 0 ? Promise.resolve() : new Promise((done) => waiters.push(done))),
    onClosed: (call) => void calls.push(call),
    expect(value, take) {
      open++;
      void value.then((came) => {
        take(came);
        open--;
        if (open === 0) close();
      });
    },
  };
}

/** Values that are asked for when they are first looked at, and are here from when they came until they are dropped. */
export interface Shelf<Value> {
  look(key: string): Value;
  /** The value where it is here; nothing is asked for. */
  known(key: string): Value | undefined;
  /** What is on its way counts no more either. */
  drop(is: (key: string) => boolean): void;
}

/**
 * @param options.none what a look gives while the value is on its way
 * @param options.ask never rejects
 */
export function shelf<Value>(
  arrivals: Arrivals,
  options: {
    readonly none: Value;
    readonly ask: (key: string) => Promise<Value>;
    readonly came: (key: string) => void;
  },
): Shelf<Value> {
  const here = new Map<string, Value>();
  const asked = new Map<string, symbol>();
  return {
    look(key) {
      const value = here.get(key);
      if (value !== undefined || asked.has(key)) return value ?? options.none;
      const question = Symbol(key);
      asked.set(key, question);
      arrivals.expect(options.ask(key), (came) => {
        if (asked.get(key) !== question) return;
        asked.delete(key);
        here.set(key, came);
        options.came(key);
      });
      return options.none;
    },
    known: (key) => here.get(key),
    drop(is) {
      for (const of of [here, asked]) for (const key of of.keys()) if (is(key)) of.delete(key);
    },
  };
}
