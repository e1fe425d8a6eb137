import { type Finding, likelyProfiles, mayBeProfile, outsideFindings } from "@tenzij/core";
import type { Lexicon } from "@tenzij/core/distinction";
import type { Message } from "@tenzij/core/language";
import type { Policy } from "@tenzij/core/policy";
import { isForPeople } from "@tenzij/core/policy";
import type { Law } from "@tenzij/law";
import { readText, type SourceText, type Tree } from "@tenzij/read";
import { differing } from "./differing.ts";
import { message } from "./language/message.ts";
import type { Files } from "./pair.ts";

/** Files outside the policy's reach that this change brings or alters, and in which a selection can be made. */
export function altered(judged: Files, since: Files, isKnown: (path: string) => boolean): string[] {
  return [...differing(judged, since)].filter(
    (path) => judged.has(path) && !isKnown(path) && !path.startsWith(".github/") && !isForPeople(path),
  );
}

export interface Search {
  readonly candidates: readonly string[];
  readonly before: Tree;
  readonly after: Tree;
  /** Profiles that are gone, with the names of the indicators that distinguished. */
  readonly gone: readonly { readonly file: string; readonly indicators: readonly string[] }[];
  readonly law: Law;
  readonly lexicon: Lexicon;
  /** The policy in force may say that a file is no profile. */
  readonly spared: { readonly policy: Policy; readonly today: string };
}

/**
 * Where a profile may be that the gate does not see: what now names the indicators of a profile that is gone, what cannot be
 * looked into, and what looks like a profile itself. A name alone proves nothing, so it only warns; a file that looks like a profile and
 * holds a word that asks for a test stops the change that brings or alters it.
 */
export function elsewhere(search: Search): Finding[] {
  const asked = search.gone.filter(({ indicators }) => indicators.length > 0);
  return search.candidates.flatMap((path) => {
    const text = readText(path, search.after.read(path));
    if (isHidden(search.after.read(path))) {
      const [first] = asked;
      return first ? [finding("block", path, message("gate/moved-unseen", { profile: first.file }))] : [];
    }
    const now = text.source.text;
    const old = search.before.files.includes(path) ? readText(path, search.before.read(path)).source.text : "";
    return [...named(asked, path, old, now), ...shaped(text.source, old, search)];
  });
}

/** A link, a submodule or a pointer: something is there, and it cannot be seen. */
function isHidden(content: ReturnType<Tree["read"]>): boolean {
  return typeof content === "object" && "unreadable" in content && content.unreadable !== "vanished";
}

function named(gone: Search["gone"], path: string, old: string, now: string): Finding[] {
  return gone.flatMap(({ file, indicators }) => {
    const found = indicators.filter((name) => now.includes(name) && !old.includes(name));
    if (found.length === 0 || found.length * 2 < indicators.length) return [];
    const sentence = message("gate/elsewhere", { profile: file, indicators: found.slice(0, 5).join(", ") });
    return [finding("warning", path, sentence)];
  });
}

function shaped(source: SourceText, old: string, { after, law, lexicon, spared }: Search): Finding[] {
  const { file } = source;
  const likely = likelyProfiles(after, [file], { law, lexicon, spared });
  // A query that only takes rows by such a word may as well count them: that warns.
  const asking = likely.flatMap((one) => (one.filters ? [] : one.asking));
  if (asking.length > 0) {
    const words = asking.slice(0, MOST_WORDS).join(", ");
    return [finding("block", file, message("gate/looks-like-profile", { count: asking.length, words }))];
  }
  const inOtherFormat = likely.length === 0 && mayBeProfile(source, law);
  if (inOtherFormat && !(old !== "" && mayBeProfile({ ...source, text: old }, law)))
    return [finding("warning", file, message("gate/may-be-profile", {}))];
  return outsideFindings(likely);
}

/** So many words are named; of more, only the number is told. */
const MOST_WORDS = 5;

function finding(severity: "block" | "warning", file: string, sentence: Message): Finding {
  return { rule: sentence.key, severity, file, span: { start: 0, end: 0 }, message: sentence, sources: [] };
}
