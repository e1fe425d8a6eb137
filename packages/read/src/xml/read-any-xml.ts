import type { Nodes } from "../nodes/nodes.ts";
import type { SourceText } from "../source-text.ts";
import { readWords } from "../words/read-words.ts";
import { anyXml } from "../words/syntaxes.ts";
import { readDmn } from "./read-dmn.ts";
import { readPmml } from "./read-pmml.ts";
import { readXml } from "./read-xml.ts";

/** Reads a file of XML as its first element says: a decision model, a model in PMML, or word by word. */
export function readAnyXml(source: SourceText): Nodes {
  const { text } = source;
  const first = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(
    text.replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)/g, ""),
  )?.[1];
  if (first === "PMML") return readPmml(source);
  if (first === "definitions" && /<(?:[\w.-]+:)?(?:decision|inputData|businessKnowledgeModel)[\s>]/.test(text))
    return readDmn(source);
  const { problems } = readXml(text);
  const read = readWords(source, anyXml);
  if (problems.length === 0) return read;
  return { ...read, problems: [...problems, ...read.problems] };
}
