import type { Finding } from "@tenzij/core";
import { message } from "./language/message.ts";
import type { Files, Pair } from "./pair.ts";

/** Bytes of a file that are compared; a profile is far smaller. */
const COMPARED = 256 * 1024;
/** Share of the old file's lines that a new file must hold to be the old one under another name, as git's rename detection has it. */
const ALIKE = 0.5;
/** Share of its words; of a file written anew in another format, such as JSON, few lines are left. */
const SAME_WORDS = 0.8;
/** Fewer words than this say nothing. */
const FEWEST_WORDS = 8;

/** Files that came up outside the policy's reach, when profiles vanished: any of them may be such a profile. */
export function strangers(
  judged: Files,
  since: Files,
  governed: ReadonlySet<string>,
  records: ReadonlySet<string>,
): string[] {
  return [...judged.keys()].filter((path) => !since.has(path) && !governed.has(path) && !records.has(path));
}

/**
 * Finds profiles that left the policy's reach by a new name or place: the same bytes, or at least half of the lines.
 * @param read the text of a file before (a removed profile) or after (a stranger).
 */
export function leftScope(
  removed: readonly Pair[],
  candidates: readonly string[],
  judged: Files,
  since: Files,
  read: { readonly before: (file: string) => string; readonly after: (file: string) => string },
): Finding[] {
  return removed.flatMap((pair) => {
    const old = since.get(pair.file)?.sha;
    const before = read.before(pair.file);
    const [lines, words] = [linesOf(before), wordsOf(before)];
    const isOld = (text: string) =>
      share(lines, linesOf(text)) >= ALIKE || (words.size >= FEWEST_WORDS && share(words, wordsOf(text)) >= SAME_WORDS);
    const now =
      candidates.find((path) => judged.get(path)?.sha === old) ?? candidates.find((path) => isOld(read.after(path)));
    return now === undefined ? [] : [finding(now, pair.file)];
  });
}

function finding(file: string, was: string): Finding {
  const sentence = message("gate/left-scope", { file, was });
  return {
    rule: "gate/left-scope",
    severity: "block",
    verdict: "test-missing",
    file,
    span: { start: 0, end: 0 },
    message: sentence,
    sources: [],
  };
}

function share(old: ReadonlySet<string>, now: ReadonlySet<string>): number {
  if (old.size === 0) return 0;
  let shared = 0;
  for (const one of now) if (old.has(one)) shared += 1;
  return shared / old.size;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.slice(0, COMPARED).match(/[\p{L}\p{N}_-]{3,}/gu));
}

function linesOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, COMPARED)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.length > 3),
  );
}
