import {
  idOfBytes,
  type Problem,
  problem,
  readNodes,
  readText,
  sourceText,
  span,
  withId,
  withoutPeople,
} from "@tenzij/read";
import { readingFindings } from "../../text/reading-finding.ts";
import { isOfNoSubjects } from "../keys.ts";
import type { Content, ReadFile } from "./reference.ts";

/** Reads a file that a profile refers to; what stands against reading it is in its findings. */
export function readFile(file: string, content: Content, isModel = false): ReadFile {
  const id = isModel ? idOfLarge(content) : null;
  if (id !== null) {
    const [source, large] = [sourceText(file, `${id}\n`), problem("opaque-source", span(0, 0), { what: "large" })];
    return { source, roots: withId([], id), findings: readingFindings(file, [large]), content };
  }
  const text = readText(file, content);
  const found = readingFindings(file, text.problems);
  if (!text.readable) return { source: text.source, roots: [], findings: found, content };
  const { source, nodes } = withoutPeople(text.source, readNodes(text.source), isOfNoSubjects);
  const { roots, problems, relations } = nodes;
  const isCut = isModel && problems.some(({ code }) => code === "too-many-nodes") && isBytes(content);
  const findings = [...found, ...readingFindings(file, isCut ? problems.map(asLarge) : problems)];
  return {
    source,
    roots: isCut ? withId(roots, idOfBytes(content)) : roots,
    findings,
    content,
    relations,
  };
}

/** What a model is known by that is too large to be read at all. */
export function idOfLarge(content: Content | null): string | null {
  if (content === null || isBytes(content) || content.unreadable !== "too-large") return null;
  const id = content.id?.() ?? null;
  return id === null ? null : `git ${id}`;
}

function isBytes(content: Content): content is Uint8Array | string {
  return typeof content === "string" || content instanceof Uint8Array;
}

/** Past the budget the names of a model are not known: these can be listed, as those of any model that is not read. */
function asLarge(found: Problem): Problem {
  return found.code === "too-many-nodes" ? problem("opaque-source", found.span, { what: "large" }) : found;
}

/** Bytes by value: a tree may give them anew each time. */
export function sameContent(one: Content | null, other: Content | null): boolean {
  if (one === other) return true;
  const id = idOfLarge(one);
  if (id !== null) return id === idOfLarge(other);
  if (!(one instanceof Uint8Array) || !(other instanceof Uint8Array) || one.length !== other.length) return false;
  return one.every((byte, at) => byte === other[at]);
}
