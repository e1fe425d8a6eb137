import { effectiveFacts, type ProfileAssessment, readText, scaffoldRecord, updateRecord, usesOf } from "@tenzij/core";
import { law } from "@tenzij/law";
import type { JudgedRoot } from "./judge.ts";

/**
 * The record of a profile with the facts filled in and every question that is asked and not there yet; what is there
 * stays as it is. Null where nothing is asked, or the profile or the record cannot be read.
 * @param refresh write the digests anew, for someone who has read that every answer still holds.
 */
export function recordText(under: JudgedRoot, judged: ProfileAssessment, refresh = false): string | null {
  const { tree, policy, shown, today } = under;
  const { distinctions, record, file } = judged;
  const profile = under.profileOf(file);
  if (profile === null || distinctions.length === 0) return null;
  const facts = effectiveFacts(profile, usesOf(policy, file, today), law.enums);
  const given = { profile, facts, distinctions, law, policy, today, locale: shown.locale };
  if (!tree.files.includes(record)) return scaffoldRecord(given);
  const { source, readable } = readText(record, tree.read(record));
  if (!readable) return null;
  const updated = updateRecord(source.text, given, { refresh });
  return updated.refused ? null : updated.text;
}
