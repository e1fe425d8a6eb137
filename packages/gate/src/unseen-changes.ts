import { type Assessment, blocks, type ProfileAssessment, verdictOf } from "@tenzij/core";
import { type RecordedSide, readRecord, unseenChange } from "@tenzij/core/justification";
import type { Policy } from "@tenzij/core/policy";
import type { Law } from "@tenzij/law";
import { readText, type Tree } from "@tenzij/read";
import type { Change, Pair } from "./pair.ts";
import { profileIn } from "./profile-in.ts";

/** What is needed to hold both sides of a change against each other. */
interface BothSides {
  readonly change: Change;
  readonly trees: { readonly before: Tree; readonly after: Tree };
  readonly law: Law;
  readonly policy: Policy;
}

/**
 * Adds to the pairs that a change touches what their records do not show of it: both sides are known here, so a record with
 * digests of before need not be taken at its word.
 */
export function withUnseenChanges(after: Assessment, sides: BothSides): Assessment {
  const texts = new Map(after.texts);
  const touched = new Map(sides.change.touched.map((one) => [one.file, one]));
  const profiles = after.profiles.map((judged) => {
    const was = touched.get(judged.file)?.was;
    if (!was || judged.questions.length === 0) return judged;
    const [before, now] = [sideOf(sides.trees.before, was, sides), sideOf(sides.trees.after, judged, sides)];
    const found = before === null || now === null ? [] : unseenChange(before, now, sides.law);
    if (found.length === 0) return judged;
    if (now?.record) texts.set(judged.record, now.record.source);
    return withFindings(judged, found);
  });
  return { ...after, profiles, texts };
}

function sideOf(tree: Tree, { file, record }: Pair, { law, policy }: BothSides): RecordedSide | null {
  if (!tree.files.includes(file)) return null;
  const profile = profileIn(tree, file, law, policy);
  if (profile === null) return null;
  const text = tree.files.includes(record) ? readText(record, tree.read(record)) : null;
  return { profile, record: text?.readable ? readRecord(text.source, law) : null };
}

function withFindings(judged: ProfileAssessment, more: ProfileAssessment["findings"]): ProfileAssessment {
  const findings = [...judged.findings, ...more];
  const verdict = verdictOf(more, judged.verdict);
  return { ...judged, findings, verdict, blocks: judged.blocks || blocks(verdict) };
}
