import type { Finding } from "@tenzij/core";
import { readingFindings } from "@tenzij/core/text";
import { type ProblemCode, readText } from "@tenzij/read";
import type { JudgedRoot } from "./judge.ts";

/** What stands against reading bytes, and not against the letters an editor makes of them. */
const ofBytes: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["not-utf8", "utf16", "old-encoding"]);

/**
 * Of open files: what the gate will say of how they are saved. An editor that was told the encoding shows sound letters; who reads the bytes
 * at a merge cannot.
 */
export function asSaved({ assessment, open, saved }: Pick<JudgedRoot, "assessment" | "open" | "saved">): Finding[] {
  const { profiles, findings, texts } = assessment;
  const made = open.flatMap((file) => {
    const content = texts.has(file) ? saved(file) : null;
    return content instanceof Uint8Array ? ofEncoding(file, content) : [];
  });
  if (made.length === 0) return made;
  const reported = [...findings, ...profiles.flatMap((one) => one.findings)];
  return made.filter(({ file, rule }) => !reported.some((one) => one.file === file && one.rule === rule));
}

const known = new WeakMap<Uint8Array, Finding[]>();

/** One finding of a kind is enough, at the top: where the bytes stand in the buffer, nobody knows once it was typed in. */
function ofEncoding(file: string, content: Uint8Array): Finding[] {
  const before = known.get(content);
  if (before !== undefined) return before;
  const first = readText(file, content).problems.find(({ code }) => ofBytes.has(code));
  const made = first === undefined ? [] : readingFindings(file, [{ ...first, span: { start: 0, end: 0 } }]);
  known.set(content, made);
  return made;
}
