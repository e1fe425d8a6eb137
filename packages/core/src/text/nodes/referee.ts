import { type Document, parseAllDocuments, type YAMLError } from "yaml";
import { message } from "../../language/message.ts";
import type { Message } from "../../language/say.ts";
import type { Finding } from "../finding.ts";
import { limits } from "../limits.ts";
import { unreadable } from "../read-text.ts";
import type { SourceText } from "../source-text.ts";
import { type Span, span } from "../span.ts";
import { convertDocument } from "./convert.ts";
import type { Node, Nodes } from "./node.ts";
import { syntaxWords } from "./syntax-words.ts";
import { tooDeepAt } from "./too-deep.ts";

/**
 * Reads with `yaml`, which recovers from broken text and knows every corner of YAML. What `readPlain` reads, this
 * reads the same.
 * @param depth how many maps and lists the text stands in, when it is a part of a file
 */
export function referee(source: SourceText, depth = 0): Nodes {
  const findings: Finding[] = [];
  const deep = tooDeepAt(source.text, limits.depth);
  if (deep !== null) return { roots: [], findings: [tooDeep(source, span(deep, deep + 1))] };
  const documents = parse(source, findings);
  // A bracket that never closes can still exhaust the parser, which it says, or catches and says in a complaint: one
  // sentence for both, and nothing of what it got to before that.
  if (documents === "exhausted" || documents.some(isExhausted))
    return { roots: [], findings: [tooDeep(source, span(0, 0))] };
  const roots: Node[] = [];
  for (const document of documents) {
    findings.push(...complaints(source, document));
    const root = convertDocument(source, document, findings, depth);
    if (root !== null) roots.push(root);
  }
  return { roots, findings };
}

function parse(source: SourceText, findings: Finding[]): Document[] | "exhausted" {
  try {
    const documents = parseAllDocuments(source.text, {
      schema: "failsafe",
      // Checked by our own walk, in linear time.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent",
      stringKeys: false,
    });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    if (error instanceof RangeError) return "exhausted";
    // The parser recovers from broken text, so anything else it throws is a defect of its own.
    const said = message("read/syntax", { detail: firstLine(error instanceof Error ? error.message : String(error)) });
    findings.push(unreadable(source.file, said.key, span(0, 0), said));
    return [];
  }
}

function isExhausted({ errors }: Document): boolean {
  return errors.some(({ message: said }) => said.includes("call stack"));
}

function tooDeep(source: SourceText, at: Span): Finding {
  return unreadable(source.file, "read/too-deep", at, message("read/too-deep", { limit: limits.depth }));
}

function complaints(source: SourceText, document: Document): Finding[] {
  const found: Finding[] = [];
  for (const problem of [...document.errors, ...document.warnings]) {
    if (problem.code === "TAG_RESOLVE_FAILED") continue; // judged by the walk, which knows which tags are harmless
    found.push(complaint(source, problem));
    // One broken bracket can make thousands of complaints; the first few tell where it went wrong.
    if (found.length === mostComplaints) break;
  }
  return found;
}

export const mostComplaints = 3;

function complaint(source: SourceText, problem: YAMLError): Finding {
  const [start, end] = problem.pos;
  const said = complaintMessage(problem);
  const at = span(Math.min(start, source.text.length), Math.min(Math.max(end, start), source.text.length));
  return unreadable(source.file, said.key, at, said);
}

function complaintMessage(problem: YAMLError): Message {
  const detail = syntaxWords(problem.code, firstLine(problem.message));
  if (problem.code === "BAD_DIRECTIVE") return message("read/directive", { detail });
  return message("read/syntax", { detail });
}

function firstLine(text: string): string {
  const line = (text.split("\n")[0] ?? "").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
