import { type ProfileAssessment, type RecordText, recordText, wrapperText } from "@tenzij/core";
import { needsWrapper, type Tree } from "@tenzij/read";
import { writing } from "./edits.ts";
import type { Judged } from "./judged.ts";

/** How the record of a profile is written anew. */
export interface HowToWrite {
  /** See `RecordSource`. */
  readonly refresh?: boolean | ReadonlySet<string>;
  /** The record as it is to be taken, instead of as it stands. */
  readonly from?: string;
}

/**
 * The edit that makes or completes the record, or the profile that speaks for a file which can have none; null where there is nothing to write, or no test opens what was found.
 */
export function recordEdit(judged: Judged, profile: ProfileAssessment, how: HowToWrite = {}) {
  if (needsWrapper(profile.file)) {
    const made = wrapperText(profile.file, judged.under.tree.files, judged.law, judged.locale);
    return writing(judged.under, made.file, made.text);
  }
  const text = recordAfter(judged, profile, how);
  return text === null ? null : writing(judged.under, profile.record, text);
}

/** The text that edit gives the record. */
export function recordAfter(judged: Judged, profile: ProfileAssessment, { refresh, from }: HowToWrite): string | null {
  if (profile.verdict === "excluded") return null;
  const { under, law, locale, policy } = judged;
  const tree = from === undefined ? under.tree : withRecord(under.tree, profile.record, from);
  const made: RecordText | null = recordText({
    ...{ tree, judged: profile, policy, law, today: under.today, locale, refresh },
  });
  return made === null || made.refused ? null : made.text;
}

function withRecord(tree: Tree, record: string, text: string): Tree {
  const files = tree.files.includes(record) ? tree.files : [...tree.files, record];
  return { ...tree, files, read: (file) => (file === record ? text : tree.read(file)) };
}
