import { spellingsOf } from "./digest.ts";
import { digestOfMembers, membersIn } from "./members.ts";
import type { JustificationRecord } from "./record.ts";
import type { RecordToSketch } from "./sketch-setting.ts";

/**
 * The digest of each set of indicators that distinguish together, by the id of the combination: of those that the record
 * names, since that is what its answers are about; where it names none, of those that make it now.
 */
export function digestsTogether(
  { profile, distinctions }: Pick<RecordToSketch, "profile" | "distinctions">,
  record: JustificationRecord | null,
): Map<string, string> {
  const written = record === null ? new Map<string, string[]>() : membersIn(record);
  const sets = distinctions.flatMap(({ entry, members }) => {
    if (members === undefined) return [];
    const named = written.get(entry) ?? [];
    return [[entry, named.length > 0 ? named : members.map(({ name }) => name)] as const];
  });
  const parts = spellingsOf(profile, new Set(sets.flatMap(([, names]) => names)));
  return new Map(
    sets.flatMap(([id, names]) => {
      const digest = digestOfMembers(names, parts);
      return digest === null ? [] : [[id, digest] as const];
    }),
  );
}
