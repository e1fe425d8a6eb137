import { plainLetters } from "@tenzij/lexicon";
import { span } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Policy } from "../policy/policy.ts";
import { scopeOf } from "../policy/scope.ts";
import type { Finding } from "../text/finding.ts";
import { unreadable } from "../text/reading-finding.ts";

/** Letters that are not plain, and ends that some systems take off a name. */
const UNUSUAL = /[^\x20-\x7e]|[ .](?:\/|$)/;

/**
 * Files that are not governed by their name, but would be by what the eye reads in it: a letter of another alphabet or one that nobody
 * sees, an extension with a space behind it (threat model E9, I9).
 * @param governed files that are judged
 */
export function lookAlikeNames(
  files: readonly string[],
  governed: ReadonlySet<string>,
  policy: Policy,
  head?: Policy,
): Finding[] {
  const unusual = files.filter((file) => UNUSUAL.test(file) && !governed.has(file));
  if (unusual.length === 0) return [];
  const byPlain = new Map(unusual.map((file) => [plainName(file), file]));
  const { profiles } = scopeOf([...byPlain.keys()].sort(), policy, head);
  return profiles.flatMap(({ file: plain }) => {
    const file = byPlain.get(plain);
    if (file === undefined || file === plain) return [];
    const sentence = message("policy/look-alike-name", { plain });
    return [unreadable(file, sentence.key, span(0, 0), sentence)];
  });
}

function plainName(file: string): string {
  return plainLetters(file)
    .text.split("/")
    .map((name) => name.replace(/[ .]+$/, ""))
    .join("/");
}
