import type { Nodes } from "../nodes/nodes.ts";
import { blanked, peopleInXml } from "../people/in-words.ts";
import { reported } from "../people/people.ts";
import type { SourceText } from "../source-text.ts";
import { readWords } from "../words/read-words.ts";
import { anyXml } from "../words/syntaxes.ts";
import { readDmn } from "./read-dmn.ts";
import { readPmml } from "./read-pmml.ts";
import { problemsOfXml, readXml } from "./read-xml.ts";

/** An element, and before it what says nothing of what it is: comments and instructions to whoever reads the file. */
const opening = /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/g;

function firstElement(text: string): string | undefined {
  for (const [, name] of text.matchAll(opening)) if (name !== undefined) return name;
  return undefined;
}

/** Reads a file of XML as its first element says: a decision model, a model in PMML, or word by word. */
export function readAnyXml(source: SourceText): Nodes {
  const { text } = source;
  const first = firstElement(text);
  if (first === "PMML") return readPmml(source);
  if (first === "definitions" && /<(?:[\w.-]+:)?(?:decision|inputData|businessKnowledgeModel)[\s>]/.test(text))
    return readDmn(source);
  // Where nobody is named, what is made of elements only to look for people takes time for nothing.
  const { problems, root } = /na(?:a?m|me)|person|bsn/i.test(text)
    ? readXml(text)
    : { problems: problemsOfXml(text), root: null };
  const found = peopleInXml(root);
  const read = readWords({ ...source, text: blanked(text, found) }, anyXml);
  return { ...read, ...reported(found, [...problems, ...read.problems]) };
}
