import { type ProfileAssessment, readText, scaffoldRecord, updateRecord } from "@tenzij/core";
import { law } from "@tenzij/law";
import type { JudgedRoot } from "./judge.ts";

/**
 * The record of a profile with the facts filled in and every question that is asked and not there yet; what is there
 * stays. Null where there is nothing to test or the profile or record cannot be read.
 */
export function recordText({ tree, policy, shown, today }: JudgedRoot, { profile, distinctions, record }: ProfileAssessment): string | null {
  if (profile === null || distinctions.length === 0) return null;
  const input = { profile, distinctions, law, policy, locale: shown.locale, today };
  if (!tree.files.includes(record)) return scaffoldRecord(input);
  const { source, readable } = readText(record, tree.read(record));
  return readable ? updateRecord(source, input) : null;
}
