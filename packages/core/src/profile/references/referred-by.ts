import { readNodes, readText, type Tree } from "@tenzij/read";
import { closureOf } from "./closure.ts";
import { mayRefer } from "./may-refer.ts";
import { reachableIn } from "./reachable.ts";
import { watched } from "./watched.ts";

/** Every file that a profile's references are looked for in, whether or not it is there; for who must gather them first. */
export function referredBy(tree: Tree, file: string): string[] {
  const content = tree.read(file);
  if (content instanceof Uint8Array && !mayRefer(content)) return [];
  const { source, readable } = readText(file, content);
  if (!readable) return [];
  const { reachable, referred } = watched(reachableIn(tree));
  closureOf(file, readNodes(source).roots, reachable);
  return [...referred.keys()];
}
