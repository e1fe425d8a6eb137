import type { Law } from "@tenzij/law";
import type { Node } from "@tenzij/read";
import type { Policy } from "../policy/policy.ts";
import { type EffectiveFacts, enumValue, hasTrait } from "../profile/effective-facts.ts";
import type { Profile } from "../profile/profile.ts";
import { isBlankNode } from "./blank.ts";
import type { Coverage } from "./changes.ts";
import type { Organisation } from "./organisation.ts";
import { entryOf, type JustificationRecord, textAt } from "./record.ts";
import type { RoadSetting } from "./road.ts";
import type { Row } from "./row.ts";
import type { Signature } from "./signature.ts";
import { compareGroups } from "./statistics/compare.ts";
import { wronglySelected } from "./statistics/error-rates.ts";
import { compareSeverity } from "./statistics/severity.ts";
import { readTables, type StatisticsTable } from "./statistics/table.ts";

/** What the record's policy decides here; a part of the whole policy. */
export type JustificationPolicy = Pick<
  Policy,
  "frameworks" | "nationality" | "signers" | "evaluation" | "duty" | "sector"
>;

/** Everything a question can look at while a record is judged. */
export interface Judging extends RoadSetting {
  readonly profile: Profile;
  readonly facts: EffectiveFacts;
  readonly rows: readonly Row[];
  readonly record: JustificationRecord;
  /** What the record says it covers, held against the profile; null where nothing is covered. */
  readonly coverage: Coverage | null;
  readonly organisation: Organisation | null;
  readonly law: Law;
  readonly policy: JustificationPolicy;
  readonly today: string;
  readonly signatures: readonly Signature[] | null;
  readonly tables: readonly StatisticsTable[];
  /** Names of groups that the figures show to be hit more often or more severely. */
  readonly differences: readonly string[];
}

/** Gathers what the questions look at, once per record. */
export function judgingOf(given: Omit<Judging, "tables" | "differences" | "nationality" | "purpose">): Judging {
  const { law, record, facts, policy } = given;
  const statistics = entryAt(record.root, "statistics");
  // Counts in which nothing is filled in are none: the question that asks for them says so, and no cell by itself.
  const tables =
    statistics === undefined || isBlankNode(statistics, undefined) ? [] : readTables(statistics, law.enums);
  const names = tables.flatMap((table) =>
    [...compareGroups(table), ...wronglySelected(table), ...compareSeverity(table, law.enums)]
      .filter((one) => one.shows === "more")
      .map((one) => one.group.name),
  );
  return {
    ...given,
    tables,
    differences: [...new Set(names)],
    nationality: policy.nationality,
    purpose: facts.purpose,
  };
}

/** Whether figures may still be planned: only in a phase that says so. */
export function mayBePlanned({ facts, law }: Pick<Judging, "facts" | "law">): boolean {
  return facts.phase !== undefined && hasTrait(law.enums, "phase", facts.phase, "planned-allowed");
}

/** Whether people can be selected with the profile now: every phase but design and retired, and when none is stated. */
export function isUsed({ facts, law }: Pick<Judging, "facts" | "law">): boolean {
  return (
    facts.phase === undefined ||
    (!hasTrait(law.enums, "phase", facts.phase, "out-of-use") &&
      !hasTrait(law.enums, "phase", facts.phase, "not-used-yet"))
  );
}

/** True when an answer at a path is a plain yes. */
export function saysYes(node: Node | null, path: string, law: Law): boolean {
  return answerAt(node, path, law) === "positive";
}

/** What a yes-no at a path says; undefined where there is none. */
export function answerAt(node: Node | null, path: string, law: Law): "positive" | "negative" | undefined {
  const text = textAt(node, path);
  const value = text === undefined ? undefined : enumValue(law.enums, "answer", text);
  if (value === undefined) return undefined;
  return hasTrait(law.enums, "answer", value, "negative") ? "negative" : "positive";
}

function entryAt(root: Node | null, key: string): Node | undefined {
  return root?.type === "map" ? entryOf(root, key)?.value : undefined;
}
