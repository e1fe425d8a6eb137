import { type Definition, definitionsIn, formatOf, readText, type Tree } from "@tenzij/read";

/** A definition with the file it stands in. */
export interface DefinitionIn extends Definition {
  readonly file: string;
}

/** What the queries of a tree define, by name; looked for once, when first asked. */
export function definitionsOf(tree: Tree): (name: string) => readonly DefinitionIn[] {
  let byName: Map<string, DefinitionIn[]> | undefined;
  return (name) => {
    byName ??= gathered(tree);
    return byName.get(name) ?? [];
  };
}

/** A file of queries: they may define what another selects from, and their own are followed as far as they use it. */
export function isQueryFile(file: string): boolean {
  return formatOf(file)?.id === "sql";
}

const known = new WeakMap<Uint8Array, readonly Definition[]>();

function gathered(tree: Tree): Map<string, DefinitionIn[]> {
  const byName = new Map<string, DefinitionIn[]>();
  for (const file of tree.files) {
    if (!isQueryFile(file) || tree.opaque?.has(file)) continue;
    for (const one of inFile(tree, file)) {
      const all = byName.get(one.name) ?? [];
      all.push({ ...one, file });
      byName.set(one.name, all);
    }
  }
  return byName;
}

/** An editor asks with each keystroke, and most files are the same as before. */
function inFile(tree: Tree, file: string): readonly Definition[] {
  const content = tree.read(file);
  if (typeof content !== "string" && !(content instanceof Uint8Array)) return [];
  const before = typeof content === "string" ? undefined : known.get(content);
  if (before !== undefined) return before;
  const { source, readable } = readText(file, content);
  const found = readable ? definitionsIn(source.text) : [];
  if (typeof content !== "string") known.set(content, found);
  return found;
}
