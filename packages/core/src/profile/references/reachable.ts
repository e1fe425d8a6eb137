import { type Tree, withoutExtension } from "@tenzij/read";
import { definitionsOf } from "./definitions.ts";
import type { Reachable, Standing } from "./reference.ts";

/** Where there is no tree to look in. */
export const nowhere: Reachable = {
  standing: () => "absent",
  read: () => null,
  likeNamed: () => undefined,
  named: () => [],
  defining: () => [],
};

/** A tree as references see it: what lies behind a link or in a submodule is that link or submodule. */
export function reachableIn(tree: Tree): Reachable {
  let present: ReadonlySet<string> | undefined;
  let folded: Map<string, string> | undefined;
  let byName: Map<string, string[]> | undefined;
  const standing = (file: string): Standing => {
    present ??= new Set(tree.files);
    if (present.has(file)) return tree.opaque?.get(file) ?? "file";
    for (let at = file.indexOf("/"); at > 0; at = file.indexOf("/", at + 1)) {
      const why = tree.opaque?.get(file.slice(0, at));
      if (why !== undefined) return why;
    }
    return "absent";
  };
  return {
    standing,
    read(file) {
      const found = standing(file);
      if (found === "absent") return null;
      return found === "file" ? tree.read(file) : { unreadable: found };
    },
    likeNamed(file) {
      folded ??= new Map(tree.files.map((name) => [name.toLowerCase(), name]));
      return folded.get(file.toLowerCase());
    },
    named(name) {
      byName ??= filesByName(tree.files);
      return byName.get(name) ?? [];
    },
    defining: definitionsOf(tree),
  };
}

function filesByName(files: readonly string[]): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = withoutExtension(file.slice(file.lastIndexOf("/") + 1));
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [file]);
    else known.push(file);
  }
  return byName;
}
