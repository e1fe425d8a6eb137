import { type Node, readNodes, type ScalarNode } from "@tenzij/read";
import type { DocumentLink } from "vscode-languageserver";
import type { Judged } from "./judged.ts";
import { rangeOf } from "./places.ts";

/** Links from a record: to the profile it justifies, and to files of the same tree it names as evidence. */
export function documentLinks(judged: Judged): DocumentLink[] {
  const { profile, file, source, under, uriOf } = judged;
  if (profile === null || file !== profile.record) return [];
  const files = new Set(under.tree.files);
  return scalars(readNodes(source).roots[0]).flatMap(({ key, scalar }) => {
    const target = key === "justifies" ? profile.file : fileNamed(scalar.text, file, files);
    return target === null ? [] : [{ range: rangeOf(source, scalar.span), target: uriOf(target) }];
  });
}

/** A file of the tree by its name from the root or from the record; nothing outside the tree is ever linked. */
function fileNamed(text: string, from: string, files: ReadonlySet<string>): string | null {
  const name = text.split("#")[0] ?? "";
  const beside = resolved([...from.split("/").slice(0, -1), ...name.split("/")]);
  return [name, beside].find((one) => one !== null && one !== from && files.has(one)) ?? null;
}

/** A path in the tree without `.` and `..`; null for one that leads out of it. */
function resolved(parts: readonly string[]): string | null {
  const way: string[] = [];
  for (const part of parts) {
    if (part === ".." && way.pop() === undefined) return null;
    if (part !== ".." && part !== "." && part !== "") way.push(part);
  }
  return way.join("/");
}

function scalars(node: Node | undefined, key = ""): { key: string; scalar: ScalarNode }[] {
  if (node === undefined || node.usedAt !== undefined) return [];
  if (node.type === "scalar") return node.text === "" ? [] : [{ key, scalar: node }];
  if (node.type === "list") return node.items.flatMap((item) => scalars(item, key));
  return node.entries.flatMap((entry) => scalars(entry.value, entry.key.text));
}
