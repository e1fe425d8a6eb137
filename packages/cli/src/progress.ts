import { type Locale, say } from "@tenzij/core/language";
import { message } from "./language/message.ts";
import type { Shell } from "./shell.ts";
import type { Target } from "./trees.ts";

/** In milliseconds: work that is done sooner shows nothing, and a line stays long enough to be read. */
const [quiet, atLeast] = [1_000, 200];

/** Does something to each tree, and shows on a terminal how many files were read once that takes longer. */
export function withProgress<Result>(
  targets: readonly Target[],
  locale: Locale,
  { progress }: Pick<Shell, "progress">,
  work: (target: Target) => Result,
): Result[] {
  if (progress === undefined) return targets.map(work);
  const of = targets.reduce((sum, { tree }) => sum + tree.files.length, 0);
  const read = new Set<string>();
  let next = Date.now() + quiet;
  const counted = (target: Target): Target => ({
    ...target,
    tree: {
      ...target.tree,
      read(file) {
        read.add(`${target.root}/${file}`);
        if (Date.now() >= next) {
          next = Date.now() + atLeast;
          progress(say(message("cli/progress", { count: read.size, of }), locale));
        }
        return target.tree.read(file);
      },
    },
  });
  const results = targets.map((target) => work(counted(target)));
  progress("");
  return results;
}
