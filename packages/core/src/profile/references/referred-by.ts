import { readNodes, readText, type Tree } from "@tenzij/read";
import { closureOf } from "./closure.ts";
import { isQueryFile } from "./definitions.ts";
import { mayRefer } from "./may-refer.ts";
import { reachableIn } from "./reachable.ts";
import { watched } from "./watched.ts";

/** Files of a tree that a profile is judged with. */
export interface ReferredBy {
  /** Every file that its references are looked for in, whether or not it is there. */
  readonly files: readonly string[];
  /** Files that may define what its queries select from: which of them do is known when all are read. */
  readonly mayDefine: readonly string[];
}

/** What a profile refers to, for who must gather it first. */
export function referredBy(tree: Tree, file: string): ReferredBy {
  const none: ReferredBy = { files: [], mayDefine: [] };
  const content = tree.read(file);
  if (content instanceof Uint8Array && !isQueryFile(file) && !mayRefer(content)) return none;
  const { source, readable } = readText(file, content);
  if (!readable) return none;
  const { reachable, referred } = watched(reachableIn(tree));
  const { roots, relations } = readNodes(source);
  closureOf(file, roots, reachable, { relations });
  const asks = referred.definitions.size > 0;
  return { files: [...referred.files.keys()], mayDefine: asks ? tree.files.filter(isQueryFile) : [] };
}
