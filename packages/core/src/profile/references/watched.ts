import { sameContent } from "./read-file.ts";
import type { Content, Reachable, Standing } from "./reference.ts";

/** What was asked of a tree, by file: what stands there, and what was read of it. */
export type Referred = ReadonlyMap<string, { readonly standing: Standing; readonly content?: Content | null }>;

/** A tree that keeps what is asked of it. */
export function watched(tree: Reachable | undefined): { reachable: Reachable | undefined; referred: Referred } {
  const referred = new Map<string, { standing: Standing; content?: Content | null }>();
  if (tree === undefined) return { reachable: undefined, referred };
  const asked = (file: string) => {
    const known = referred.get(file) ?? { standing: tree.standing(file) };
    referred.set(file, known);
    return known;
  };
  return {
    reachable: {
      standing: (file) => asked(file).standing,
      read(file) {
        const known = asked(file);
        if (known.content === undefined) known.content = tree.read(file);
        return known.content;
      },
      likeNamed: tree.likeNamed,
      named: tree.named,
    },
    referred,
  };
}

/** Whether everything that was asked of a tree would be answered the same by another; what was not there may be there now. */
export function sameReferred(referred: Referred, tree: Reachable | undefined): boolean {
  return [...referred].every(
    ([file, { standing, content }]) =>
      tree?.standing(file) === standing && (content === undefined || sameContent(content, tree.read(file))),
  );
}
