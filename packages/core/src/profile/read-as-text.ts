import type { Enumeration } from "@tenzij/law";
import { type SourceText, sourceText, span } from "@tenzij/read";
import type { Fragment, Loose, Profile } from "./profile.ts";
import { readProfile } from "./read-profile.ts";

/** One identifier, or a word of running text. */
const words = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.$-]*/gu;

/**
 * A text of a format that nobody reads, as a profile in which every word may be a name and every line says something: whatever the
 * format means by them, a word of the law is found.
 */
export function readAsText(source: SourceText, enums: readonly Enumeration[]): Profile {
  const empty = readProfile(sourceText(source.file, ""), { enums });
  return { ...empty, source, loose: wordsOf(source), mentions: linesOf(source), problems: [] };
}

/** Each word once, where it first stands. */
function wordsOf({ text }: SourceText): Loose[] {
  const seen = new Set<string>();
  const found: Loose[] = [];
  for (const match of text.matchAll(words)) {
    const word = match[0].replace(/[.$-]+$/, "");
    if (seen.has(word)) continue;
    seen.add(word);
    const at = span(match.index, match.index + word.length);
    const fragments: Fragment[] = [{ role: "name", text: word, span: at, key: "" }];
    const node = { type: "scalar", text: word, style: "plain", span: at } as const;
    found.push({ capacity: "loose", indicator: { name: word, pointer: "", span: at, whole: at, fragments, node } });
  }
  return found;
}

function linesOf({ text }: SourceText): Fragment[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((line) => ({
    role: "description",
    text: line[0],
    span: span(line.index, line.index + line[0].length),
    key: "",
  }));
}
