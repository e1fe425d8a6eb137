import { documentOf, scalar } from "../nodes/build.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { idOfBytes } from "./of-bytes.ts";
import { wordsOfBytes } from "./words-of-bytes.ts";

/** A model in a format that is not read, as a text of one line: the digest of its bytes, so that a record ends when these change, and its words. */
export function binaryText(bytes: Uint8Array): string {
  return `${[idOfBytes(bytes), ...wordsOfBytes(bytes)].join("\t")}\n`;
}

/** What can be said of such a model: that it is this one, which words stand in it, and that its names are not known. */
export function readBinary({ text }: SourceText): Nodes {
  const [id = "", ...words] = text.trim().split("\t");
  const digest = { ...scalar(id, span(0, id.length), "block"), written: false } as const;
  let at = id.length + 1;
  const found = words.map((word) => {
    const start = at;
    at += word.length + 1;
    return scalar(word, span(start, start + word.length));
  });
  const { roots } = documentOf([], [], text.length, { meta: [digest], words: found });
  return { roots, problems: [problem("opaque-source", span(0, 0), { what: "binary" })] };
}
