import type { Nodes } from "../nodes/nodes.ts";
import { blanked, peopleInScript } from "../people/in-words.ts";
import { reported } from "../people/people.ts";
import type { SourceText } from "../source-text.ts";
import { readWords } from "./read-words.ts";
import { scriptOf } from "./syntaxes.ts";

/** Reads a script of a statistical package word by word, but for people among its data. */
export function readScript(source: SourceText): Nodes {
  const found = peopleInScript(source.text);
  const read = readWords({ ...source, text: blanked(source.text, found) }, scriptOf(source.file));
  return { ...read, ...reported(found, read.problems) };
}
