import type { DefinitionIn } from "./definitions.ts";
import { sameContent } from "./read-file.ts";
import type { Content, Reachable, Standing } from "./reference.ts";

/** What was asked of a tree, by file: what stands there, and what was read of it. */
export interface Referred {
  readonly files: ReadonlyMap<string, { readonly standing: Standing; readonly content?: Content | null }>;
  /** What the tree defines, by the names that were asked for. */
  readonly definitions: ReadonlyMap<string, readonly DefinitionIn[]>;
}

/** A tree that keeps what is asked of it. */
export function watched(tree: Reachable | undefined): { reachable: Reachable | undefined; referred: Referred } {
  const files = new Map<string, { standing: Standing; content?: Content | null }>();
  const definitions = new Map<string, readonly DefinitionIn[]>();
  const referred = { files, definitions };
  if (tree === undefined) return { reachable: undefined, referred };
  const asked = (file: string) => {
    const known = files.get(file) ?? { standing: tree.standing(file) };
    files.set(file, known);
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
      defining(name) {
        const found = tree.defining(name);
        definitions.set(name, found);
        return found;
      },
    },
    referred,
  };
}

/** Whether everything that was asked of a tree would be answered the same by another; what was not there may be there now. */
export function sameReferred(referred: Referred, tree: Reachable | undefined): boolean {
  const isSameFile = ([file, { standing, content }]: [string, { standing: Standing; content?: Content | null }]) =>
    tree?.standing(file) === standing && (content === undefined || sameContent(content, tree.read(file)));
  const areSame = ([name, found]: [string, readonly DefinitionIn[]]) =>
    places(found) === places(tree?.defining(name) ?? []);
  return [...referred.files].every(isSameFile) && [...referred.definitions].every(areSame);
}

function places(found: readonly DefinitionIn[]): string {
  return found.map(({ file, span: { start, end } }) => `${file} ${start} ${end}`).join("\n");
}
