import { scalar } from "../nodes/build.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { idOfBytes } from "./of-bytes.ts";

/** A model in a format that is not read, as a text: the digest of its bytes, so that a record ends when these change. */
export function binaryText(bytes: Uint8Array): string {
  return `${idOfBytes(bytes)}\n`;
}

/** What can be said of such a model: that it is this one, and that its names are not known. */
export function readBinary({ text }: SourceText): Nodes {
  const digest = { ...scalar(text.trim(), span(0, text.length), "block"), written: false } as const;
  const key = { ...scalar("meta", span(0, 0)), written: false } as const;
  const list = { type: "list", span: span(0, text.length), items: [digest] } as const;
  const root = { type: "map", span: span(0, text.length), entries: [{ key, value: list }] } as const;
  return { roots: [root], problems: [problem("opaque-source", span(0, 0), { what: "binary" })] };
}
