import type { JudgedProfile, ProfileAssessment } from "@tenzij/core";
import { type JustificationRecord, progressOf } from "@tenzij/core/justification";
import { ownerOf, titleOf } from "@tenzij/core/profile";
import type { Texts } from "@tenzij/core/report";
import type { Law } from "@tenzij/law";
import { indicatorRows } from "./indicator-rows.ts";
import { recordRow, signersOf } from "./record-row.ts";
import type { ProfileRow } from "./schema.ts";

/** What an inventory keeps of a profile beside its assessment, which forgets the model. */
export interface Beside {
  /** What people call it; null where it has no name. */
  readonly title: string | null;
  /** Who owns it, as it says of itself. */
  readonly owner: string | null;
  /** Null where there is none that can be read. */
  readonly record: ProfileRow["record"];
  readonly signers: ProfileRow["signers"];
}

/**
 * What an inventory keeps of a profile that was judged: copied, since a piece of a text keeps the whole of it.
 * @param roles that sign by the policy
 */
export function besideOf(
  { profile }: JudgedProfile,
  record: JustificationRecord | null,
  roles: readonly string[],
): Beside {
  const [title, owner] = profile === null ? [null, null] : [titleOf(profile), ownerOf(profile)];
  const kept: Beside = {
    title,
    owner,
    record: record === null ? null : recordRow(record),
    signers: signersOf(record, roles),
  };
  return JSON.parse(JSON.stringify(kept)) as Beside;
}

/** A profile in an inventory, its files named from the root of its tree. */
export function profileRow(
  judged: ProfileAssessment,
  beside: Beside | undefined,
  { texts, roles, law }: { readonly texts: Texts; readonly roles: readonly string[]; readonly law: Law },
): ProfileRow {
  const { file, profile, verdict, blocks, questions } = judged;
  const record = beside?.record ?? null;
  const indicators = indicatorRows(judged, texts, law);
  return {
    file,
    profile: profile?.id?.text ?? null,
    title: beside?.title ?? profile?.title?.text ?? null,
    owner: beside?.owner ?? null,
    ...{ verdict, blocks },
    setAside: judged.setAside === true,
    open: progressOf(questions).open.length,
    record,
    signers: indicators.length === 0 && record === null ? [] : (beside?.signers ?? signersOf(null, roles)),
    indicators,
  };
}
