import type { Law } from "@tenzij/law";
import type { Lexicon } from "@tenzij/lexicon";
import { formatOf, readText, type SourceText, span, type Tree, unreadFormat } from "@tenzij/read";
import type { Distinction } from "../distinction/distinction.ts";
import { findDistinctions } from "../distinction/find-distinctions.ts";
import { message } from "../language/message.ts";
import { isForPeople, isIncidentName, isProfileName, isRecordName, ownFiles } from "../policy/file-kinds.ts";
import { looksLikeProfile } from "../profile/looks-like-profile.ts";
import type { Profile } from "../profile/profile.ts";
import { readProfile } from "../profile/read-profile.ts";
import { isQueryFile } from "../profile/references/definitions.ts";
import type { Finding } from "../text/finding.ts";
import type { LikelyProfile } from "./likely-profile.ts";
import { heldNoProfile, type Spared } from "./not-profile.ts";
import { withSpeakers } from "./speaks-for.ts";

interface Rules {
  readonly law: Law;
  readonly lexicon: Lexicon;
  /** A policy that may say of a file that it is no profile; absent where none is in force. */
  readonly spared?: Spared | undefined;
}

/** A larger file is data, not a profile someone wrote. In UTF-16 units. */
const largest = 1024 * 1024;

/** Without one of these nothing weighs, selects or decides; most files need not be read any further. */
const mayDecide =
  /weight|gewicht|weging|punt|point|score|coef|importance|factor|threshold|drempel|cut-?off|selecti|purpose|doel|\b(?:when|if|als|where)\b|condi|voorwaarde|predicate|operator|learner|features?[-_]?info|tree[-_]?info/i;

/**
 * Lists which of these files of a tree look like a profile: by their name, or by their keys and shape. The question has the same answer in
 * `init`, in a check, in an editor and at a merge.
 */
export function likelyProfiles(tree: Tree, files: readonly string[], rules: Rules): LikelyProfile[] {
  const likely = files.flatMap((file): LikelyProfile[] => {
    if (!mayHoldProfile(file) || ownFiles.has(file) || isRecordName(file) || isIncidentName(file)) return [];
    const byName = isProfileName(file);
    const { source, readable } = readText(file, tree.read(file));
    if (!readable) return byName ? [{ file, byName, asking: [] }] : [];
    const isLikely = byName || mayBeProfile(source, rules.law);
    if (!isLikely && !mayFilter(source)) return [];
    const { spared } = rules;
    const profile = readProfile(source, { enums: rules.law.enums });
    const found = findDistinctions(profile, rules.lexicon).distinctions;
    const distinctions = isLikely ? found : found.filter((one) => filters(one, profile, rules.law));
    if (!isLikely && wordsThatAsk(distinctions, rules.law).length === 0) return [];
    const grants = spared === undefined ? [] : heldNoProfile(profile, distinctions, rules.law, spared);
    if (grants.some(({ state }) => state === "bound")) return [{ file, byName, asking: [], noProfile: true }];
    const asking = wordsThatAsk(distinctions, rules.law);
    return [{ file, byName, asking, ...(isLikely ? {} : { filters: true }) }];
  });
  return withSpeakers(likely, tree, files);
}

/** A format that is read, or none that anybody knows: `regels.conf` and a name without extension may hold one as well. */
function mayHoldProfile(file: string): boolean {
  const format = formatOf(file);
  // A program has no keys and no shape by which it could be told.
  if (format !== null) return format.isCode !== true;
  return unreadFormat(file) === null && !isForPeople(file);
}

/** True for a text, of whatever extension, that reads as YAML or JSON and looks like a profile. */
export function mayBeProfile(source: SourceText, law: Law): boolean {
  if (source.text.length > largest || !mayDecide.test(source.text)) return false;
  const profile = readProfile(source, { enums: law.enums });
  return looksLikeProfile(profile) && (formatOf(source.file) !== null || profile.problems.length === 0);
}

/** True for a text of queries, which may take rows and no others, and for one that decides. */
function mayFilter({ file, text }: SourceText): boolean {
  return text.length <= largest && (isQueryFile(file) || formatOf(file)?.decides === true);
}

/** Whether a distinction decides which rows a query takes, or what a decision table answers. */
function filters(
  { entry, indicator, members = [indicator] }: Distinction,
  { nodes, source }: Profile,
  law: Law,
): boolean {
  if (formatOf(source.file)?.decides === true) return true;
  const byPresence = law.indicators.some(({ id, presence }) => id === entry && presence === true);
  return members.some(
    ({ name }) => nodes.filters?.has(name) === true || (byPresence && nodes.known?.has(name) === true),
  );
}

/**
 * What is said of files that no policy governs and that look like profiles: each at its file, a warning where words in it ask for a test.
 */
export function outsideFindings(likely: readonly LikelyProfile[]): Finding[] {
  return likely
    .filter(({ noProfile }) => noProfile !== true)
    .map(({ file, asking, filters: isQuery }) => ({
      rule: "policy/looks-like-profile",
      severity: asking.length > 0 ? "warning" : "info",
      file,
      span: span(0, 0),
      message: message(isQuery ? "policy/takes-rows" : "policy/looks-like-profile", {
        count: asking.length,
        words: asking.slice(0, 5).join(", "),
      }),
      sources: [],
    }));
}

function wordsThatAsk(distinctions: readonly Distinction[], law: Law): string[] {
  const tested = new Set(law.asks.filter(({ asks }) => asks === "test").map(({ kind }) => kind));
  const asking = distinctions.filter(({ kind }) => tested.has(kind));
  return [...new Set(asking.map(({ readings: [{ match }] }) => match))];
}
