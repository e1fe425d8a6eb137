import type { Law } from "@tenzij/law";
import { readText, type SourceText, type Tree } from "@tenzij/read";
import { withFactsInRecord } from "../justification/facts-in-record.ts";
import { type JustificationRecord, readRecord } from "../justification/record.ts";
import { scaffoldRecord } from "../justification/scaffold-record.ts";
import { type UpdatedRecord, type UpdateOptions, updateRecord } from "../justification/update-record.ts";
import type { Locale } from "../language/say.ts";
import { lawUnder } from "../policy/law-under.ts";
import type { Policy } from "../policy/policy.ts";
import { scopeOf } from "../policy/scope.ts";
import { effectiveFacts } from "../profile/effective-facts.ts";
import type { Profile } from "../profile/profile.ts";
import { readProfile } from "../profile/read-profile.ts";
import { reachableIn } from "../profile/references/reachable.ts";
import type { ProfileAssessment } from "./assessment.ts";
import { usesHolding } from "./grants.ts";

/** From what the record of a judged profile is written. */
export interface RecordSource {
  readonly tree: Tree;
  readonly judged: ProfileAssessment;
  readonly policy: Policy;
  readonly law: Law;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly locale: Locale;
  /** Write the digests anew, all or of these indicators, for someone who has read that every answer still holds. */
  readonly refresh?: UpdateOptions["refresh"] | undefined;
}

/** The record as it should be written now. */
export interface RecordText extends UpdatedRecord {
  /** The text that is there; null where there is none yet. */
  readonly before: string | null;
}

/**
 * The record of a profile with the facts filled in and every question that is asked and not there yet; what is there
 * stays as it is. Null where nothing is asked or the profile cannot be read.
 */
export function recordText(source: RecordSource): RecordText | null {
  const { tree, judged, policy, today, locale, refresh = false } = source;
  const law = lawUnder(source.law, policy);
  const { file, distinctions, record } = judged;
  const text = readText(file, tree.read(file));
  if (!text.readable || distinctions.length === 0) return null;
  // Of a record that cannot be read there is no text, and an update of none is refused.
  const before = tree.files.includes(record) ? readText(record, tree.read(record)).source : null;
  const profile = profileBeside(before === null ? null : readRecord(before, law), text.source, { tree, policy, law });
  const facts = effectiveFacts(profile, usesHolding(policy, judged.grants), law.enums);
  const given = { profile, facts, distinctions, law, policy, today, locale };
  if (before === null) return { text: scaffoldRecord(given), changes: [], refused: false, stale: false, before: null };
  return { ...updateRecord(before.text, given, { refresh }), before: before.text };
}

type Around = Pick<RecordSource, "tree" | "policy" | "law">;

/** A profile of a tree as it is judged with a record: with what that states of it. */
export function profileBeside(record: JustificationRecord | null, source: SourceText, around: Around): Profile {
  return withFactsInRecord(profileIn(source, around), record, around.law).profile;
}

/** A profile of a tree as it stands there by itself. */
export function profileIn(source: SourceText, { tree, policy, law }: Around): Profile {
  const indicators = scopeOf(tree.files, policy).profiles.find((one) => one.file === source.file)?.indicators;
  return readProfile(source, { enums: law.enums, indicators, reachable: reachableIn(tree) });
}
