import { type Document, parseAllDocuments, type YAMLError } from "yaml";
import { type Message, message } from "../../language/say.ts";
import type { Finding } from "../finding.ts";
import { limits } from "../limits.ts";
import { unreadable } from "../read-text.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { convertDocument } from "./convert.ts";
import type { Node } from "./node.ts";
import { readPlain } from "./read-plain.ts";

/** A file as trees of nodes, one per document, and what stands against judging it. */
export interface Nodes {
  readonly roots: readonly Node[];
  readonly findings: readonly Finding[];
}

/**
 * Reads YAML or JSON. Broken text still gives what could be read, together with a `cannot-judge` finding; nothing
 * is thrown. Scalars keep their source text, since the failsafe schema resolves no numbers, dates or booleans.
 */
export function readNodes(source: SourceText): Nodes {
  const plain = readPlain(source.text);
  const read = plain === null ? referee(source) : { roots: plain, findings: [] };
  if (!source.file.toLowerCase().endsWith(".json")) return read;
  return { roots: read.roots, findings: [...read.findings, ...strictJson(source)] };
}

/**
 * Reads with `yaml`, which recovers from broken text and knows every corner of YAML. What `readPlain` reads, this
 * reads the same.
 */
export function referee(source: SourceText): Nodes {
  const findings: Finding[] = [];
  const documents = parse(source, findings);
  const roots: Node[] = [];
  for (const document of documents) {
    findings.push(...complaints(source, document));
    const root = convertDocument(source, document, findings);
    if (root !== null) roots.push(root);
  }
  return { roots, findings };
}

function parse(source: SourceText, findings: Finding[]): Document[] {
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
    // The parser recurses: deep or unclosed brackets exhaust the stack. Anything else is a defect of the parser.
    const said =
      error instanceof RangeError
        ? message("read/too-deep", { limit: limits.depth })
        : message("read/syntax", { detail: firstLine(error instanceof Error ? error.message : String(error)) });
    findings.push(unreadable(source.file, said.key, span(0, 0), said));
    return [];
  }
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

const mostComplaints = 3;

function complaint(source: SourceText, problem: YAMLError): Finding {
  const [start, end] = problem.pos;
  const said = complaintMessage(problem);
  const at = span(Math.min(start, source.text.length), Math.min(Math.max(end, start), source.text.length));
  return unreadable(source.file, said.key, at, said);
}

function complaintMessage(problem: YAMLError): Message {
  const detail = firstLine(problem.message);
  if (problem.code === "BAD_DIRECTIVE") return message("read/directive", { detail });
  // The parser catches its own exhausted stack inside flow collections.
  if (detail.includes("call stack")) return message("read/too-deep", { limit: limits.depth });
  return message("read/syntax", { detail });
}

function firstLine(text: string): string {
  const line = (text.split("\n")[0] ?? "").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function strictJson(source: SourceText): Finding[] {
  try {
    JSON.parse(source.text.replace(/^\ufeff/, ""));
    return [];
  } catch (error) {
    // Only the place is taken from the engine: its words differ from one version of Node to the next.
    const place = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const at = Math.min(Number(place ?? source.text.length), source.text.length);
    return [unreadable(source.file, "read/not-json", span(at, at), message("read/not-json", {}))];
  }
}
