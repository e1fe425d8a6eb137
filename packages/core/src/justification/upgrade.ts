import type { Law } from "@tenzij/law";
import { append, applied, sourceText } from "@tenzij/read";
import type { Profile } from "../profile/profile.ts";
import { carriedNames } from "./carried-names.ts";
import { coverageOf } from "./changes.ts";
import { digestsOf, digestVersion } from "./digest.ts";
import { type JustificationRecord, nodeAt, readRecord } from "./record.ts";
import { type RecordWork as Work, workOnRecord as workOn } from "./record-work.ts";
import { digestsIn, upgradeKey } from "./recorded.ts";
import { sketchCovers } from "./sketch-covers.ts";
import { earlierVersion } from "./versions.ts";

/** Whether a record holds digests of before that fit, and none of now beside them. */
export function isUpgradable(record: JustificationRecord, profile: Profile, law: Pick<Law, "enums">): boolean {
  const { state, version, changes } = coverageOf(record, profile, law);
  return state === "read" && version === earlierVersion && changes.length === 0;
}

/**
 * Writes the digests of now beside those of before, which stay as they are: what was signed is still there, word for word.
 * @param names of what the record speaks of
 */
export function upgrade(
  work: Work,
  record: JustificationRecord,
  profile: Profile,
  names: ReadonlySet<string>,
  law: Law,
): void {
  const covers = nodeAt(record.root, "covers");
  if (covers?.type !== "map" || covers.usedAt !== undefined) return;
  const { value } = sketchCovers(digestsOf(profile, names), digestVersion, carriedNames(record, profile, law));
  append(work, covers, [{ key: upgradeKey, value }]);
  work.changes.push({ what: "added", at: `covers.${upgradeKey}` });
}

/**
 * Whether one text of a record is the other with the digests of now written beside those of before, and nothing else, where
 * those of before fit the profile: then what was signed holds for the same content.
 */
export function isUpgradeOf(before: string, after: string, profile: Profile, law: Law): boolean {
  const record = readRecord(sourceText("record", before), law);
  if (record.root === null || !isUpgradable(record, profile, law)) return false;
  const names = new Set(digestsIn(readRecord(sourceText("record", after), law)).indicators.keys());
  const work = workOn(before);
  upgrade(work, record, profile, names, law);
  return work.edits.length > 0 && applied(work) === after;
}
