import type { Host } from "./host.ts";

/** What is computed once nothing that it looks at is still on its way; it is computed again until then, so it may do nothing else. */
export async function onceWhole<Result>(host: Host, compute: () => Result): Promise<Result> {
  for (;;) {
    const made = compute();
    if (!host.waiting()) return made;
    await host.settled();
  }
}
