import { type Document, parseAllDocuments, type YAMLError } from "yaml";
import { limits } from "../limits.ts";
import { type Problem, problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { type Span, span } from "../span.ts";
import { convertDocument } from "./convert.ts";
import type { Node } from "./node.ts";
import type { Nodes } from "./nodes.ts";
import { tooDeepAt } from "./too-deep.ts";

/**
 * Reads with `yaml`, which recovers from broken text and knows every corner of YAML. What `readPlain` reads, this
 * reads the same.
 * @param depth how many maps and lists the text stands in, when it is a part of a file
 */
export function referee(source: SourceText, depth = 0): Nodes {
  const problems: Problem[] = [];
  const deep = tooDeepAt(source.text, limits.depth);
  if (deep !== null) return { roots: [], problems: [tooDeep(span(deep, deep + 1))] };
  const documents = parse(source, problems);
  // A bracket that never closes can still exhaust the parser, which it says, or catches and says in a complaint: one
  // sentence for both, and nothing of what it got to before that.
  if (documents === "exhausted" || documents.some(isExhausted)) return { roots: [], problems: [tooDeep(span(0, 0))] };
  const roots: Node[] = [];
  for (const document of documents) {
    problems.push(...complaints(source, document));
    const root = convertDocument(source, document, problems, depth);
    if (root !== null) roots.push(root);
  }
  return { roots, problems };
}

/** What V8 keeps of where an error was made; other engines know no such bound. */
const errors = Error as ErrorConstructor & { stackTraceLimit?: number };

function parse(source: SourceText, problems: Problem[]): Document[] | "exhausted" {
  const { stackTraceLimit } = errors;
  try {
    // The parser makes an error of every complaint, of which a broken text can have one for each of its letters.
    errors.stackTraceLimit = 0;
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
    const detail = firstLine(error instanceof Error ? error.message : String(error));
    problems.push(problem("syntax", span(0, 0), { parser: null, detail }));
    return [];
  } finally {
    if (stackTraceLimit !== undefined) errors.stackTraceLimit = stackTraceLimit;
  }
}

function isExhausted({ errors }: Document): boolean {
  return errors.some(({ message }) => message.includes("call stack"));
}

function tooDeep(at: Span): Problem {
  return problem("too-deep", at, { limit: limits.depth });
}

function complaints(source: SourceText, document: Document): Problem[] {
  const found: Problem[] = [];
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code === "TAG_RESOLVE_FAILED") continue; // judged by the walk, which knows which tags are harmless
    found.push(complaint(source, error));
    // One broken bracket can make thousands of complaints; the first few tell where it went wrong.
    if (found.length === mostComplaints) break;
  }
  return found;
}

export const mostComplaints = 3;

function complaint(source: SourceText, error: YAMLError): Problem {
  const [start, end] = error.pos;
  const at = span(Math.min(start, source.text.length), Math.min(Math.max(end, start), source.text.length));
  const code = error.code === "BAD_DIRECTIVE" ? "directive" : "syntax";
  return problem(code, at, { parser: error.code, detail: firstLine(error.message) });
}

function firstLine(text: string): string {
  const line = (text.split("\n")[0] ?? "").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
