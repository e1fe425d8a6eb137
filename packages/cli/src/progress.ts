import { type Locale, say } from "@tenzij/core/language";
import { counter } from "./judge-in-threads.ts";
import { message } from "./language/message.ts";
import type { Shell } from "./shell.ts";
import type { Target } from "./trees.ts";

/** In milliseconds: work that is done sooner shows nothing, and a line stays long enough to be read. */
const [quiet, atLeast] = [1_000, 200];

/** Does something to each tree, and shows on a terminal how many files were read once that takes longer. */
export async function withProgress<Result>(
  targets: readonly Target[],
  locale: Locale,
  { progress }: Pick<Shell, "progress">,
  work: (target: Target) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const of = targets.reduce((sum, { tree }) => sum + tree.files.length, 0);
  let [before, next] = [0, Date.now() + quiet];
  for (const target of targets) {
    const read = new Set<string>();
    const dealt = counter();
    const counted = (file: string) => {
      read.add(file);
      if (progress !== undefined && Date.now() >= next) {
        next = Date.now() + atLeast;
        const count = before + Math.max(read.size, Atomics.load(dealt, 0));
        progress(say(message("cli/progress", { count, of }), locale));
      }
      return target.tree.read(file);
    };
    results.push(
      await work(progress === undefined ? target : { ...target, dealt, tree: { ...target.tree, read: counted } }),
    );
    before += target.tree.files.length;
  }
  progress?.("");
  return results;
}
