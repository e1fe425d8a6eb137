import { readNodes, readText } from "@tenzij/read";
import { readingFindings } from "../../text/reading-finding.ts";
import type { Content, ReadFile } from "./reference.ts";

/** Reads a file of YAML or JSON; what stands against reading it is in its findings. */
export function readFile(file: string, content: Content): ReadFile {
  const text = readText(file, content);
  const found = readingFindings(file, text.problems);
  if (!text.readable) return { source: text.source, roots: [], findings: found, content };
  const { roots, problems } = readNodes(text.source);
  return { source: text.source, roots, findings: [...found, ...readingFindings(file, problems)], content };
}

/** Bytes by value: a tree may give them anew each time. */
export function sameContent(one: Content | null, other: Content | null): boolean {
  if (one === other) return true;
  if (!(one instanceof Uint8Array) || !(other instanceof Uint8Array) || one.length !== other.length) return false;
  return one.every((byte, at) => byte === other[at]);
}
