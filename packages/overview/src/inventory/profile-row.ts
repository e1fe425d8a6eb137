import type { JudgedProfile, ProfileAssessment } from "@tenzij/core";
import { type JustificationRecord, progressOf } from "@tenzij/core/justification";
import { ownerOf } from "@tenzij/core/profile";
import type { Texts } from "@tenzij/core/report";
import type { Law } from "@tenzij/law";
import { indicatorRows } from "./indicator-rows.ts";
import { recordRow, signersOf } from "./record-row.ts";
import type { ProfileRow } from "./schema.ts";

/** What an inventory keeps of a profile beside its assessment, which forgets the model. */
export interface Beside {
  /** Who owns it, as it says of itself. */
  readonly owner: string | null;
  /** Null where there is none that can be read. */
  readonly record: JustificationRecord | null;
}

/** What an inventory keeps of a profile that was judged. */
export function besideOf({ profile }: JudgedProfile, record: JustificationRecord | null): Beside {
  return { owner: profile === null ? null : ownerOf(profile), record };
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
    title: profile?.title?.text ?? null,
    owner: beside?.owner ?? null,
    ...{ verdict, blocks },
    setAside: judged.setAside === true,
    open: progressOf(questions).open.length,
    record: record === null ? null : recordRow(record),
    signers: indicators.length === 0 && record === null ? [] : signersOf(record, roles),
    indicators,
  };
}
