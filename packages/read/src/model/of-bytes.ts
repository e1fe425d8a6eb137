import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { scalar, unwritten } from "../nodes/build.ts";
import type { Node } from "../nodes/node.ts";
import { span } from "../span.ts";

/** What the bytes of a file are known by. */
export function idOfBytes(content: Uint8Array | string): string {
  return `sha256 ${bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content))}`;
}

/** What was read of a file, with what all its bytes are known by: a record rests on the part that was not read as well. */
export function withId(roots: readonly Node[], id: string): Node[] {
  const start = span(0, 0);
  const entry = { key: unwritten("bytes", start), value: { ...scalar(id, start, "block"), written: false } } as const;
  const [root, ...others] = roots;
  if (root?.type === "map" && others.length === 0) return [{ ...root, entries: [...root.entries, entry] }];
  return [...roots, { type: "map", span: start, entries: [entry] }];
}
