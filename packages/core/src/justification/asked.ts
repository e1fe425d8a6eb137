import type { Framework, Law, Question } from "@tenzij/law";
import { enumValue, hasTrait } from "../profile/effective-facts.ts";
import { isTrained } from "../profile/trained.ts";
import type { Judging, JustificationPolicy } from "./judging.ts";
import { nodeAt, textAt } from "./record.ts";
import { roadFollowed } from "./road.ts";
import { asksRecord, type Row } from "./row.ts";

/**
 * The frameworks that count under a policy: those it names, for one that was replaced the edition that took its place, those
 * that are part of one of these, and those that always apply.
 */
export function frameworksOf(law: Law, policy: Pick<JustificationPolicy, "frameworks">): Framework[] {
  const replaced = law.frameworks.filter(({ id, replacedBy }) => replacedBy && policy.frameworks.includes(id));
  const wanted = new Set([...policy.frameworks, ...replaced.flatMap(({ replacedBy = "" }) => [replacedBy])]);
  const counts = ({ id, partOf = id }: Framework) => wanted.has(id) || wanted.has(partOf);
  const named = law.frameworks.filter((framework) => counts(framework) && !framework.always);
  return [...named, ...law.frameworks.filter((framework) => framework.always)];
}

/** Whether a framework counts only as part of another, and no policy named it. */
export function cameAlong({ id, partOf }: Framework, policy: Pick<JustificationPolicy, "frameworks">): boolean {
  return partOf !== undefined && !policy.frameworks.includes(id);
}

type Setting = Pick<
  Judging,
  "law" | "policy" | "facts" | "profile" | "rows" | "nationality" | "purpose" | "coverage"
> & {
  readonly record: Judging["record"] | null;
};

/** Whether a question that is not of a distinction is put: when any row it could concern is there. */
function concernsRows(question: Question, setting: Setting): boolean {
  const { kinds, roads, grounds, reading, together = 1 } = question.when;
  if ((kinds ?? roads ?? grounds ?? reading) === undefined) return true;
  // Indicators that a case proved to distinguish together have answers of their own.
  const rows = together > 1 ? setting.rows.filter(({ members }) => members === undefined) : setting.rows;
  return rows.filter((row) => matchesRow(question, row, setting)).length >= Math.max(1, together);
}

/** A question that is not of a distinction as heavily as it is put; null where nothing is found that it is put for. */
function asItIsPut(question: Question, setting: Setting): Question | null {
  if (concernsRows(question, setting)) return question;
  const { warnsFor, when } = question;
  if (warnsFor === undefined) return null;
  return concernsRows({ ...question, when: { ...when, kinds: warnsFor } }, setting)
    ? { ...question, severity: "warning" }
    : null;
}

/** A question as it is put: to one row, the profile or the organisation. */
export interface AskedQuestion {
  readonly question: Question;
  readonly framework: Framework;
  readonly row: Row | null;
}

/** Every question that is put, in the order of the frameworks; of distinctions in the order of the profile. */
export function askedQuestions(judging: Setting): AskedQuestion[] {
  return frameworksOf(judging.law, judging.policy).flatMap((framework) =>
    framework.questions.flatMap((question): AskedQuestion[] => {
      if (question.heldBy !== "record" || !matchesWhole(question, judging)) return [];
      if (question.of !== "distinction") {
        const put = asItIsPut(question, judging);
        return put === null ? [] : [{ question: put, framework, row: null }];
      }
      return judging.rows
        .filter((row) => matchesRow(question, row, judging))
        .map((row) => ({ question, framework, row }));
    }),
  );
}

/** One question of one row, the profile or the organisation. */
export function keyOf(one: { readonly question: string; readonly indicator?: string | undefined }): string {
  return `${one.question}\n${one.indicator ?? ""}`;
}

function matchesRow({ when, of }: Question, row: Row, setting: Setting): boolean {
  if (when.reading !== undefined && row.doubt === when.reading) return true;
  if (when.reading === "block" && of !== "distinction" && asksRecord(row)) return true;
  if (when.reading !== undefined && when.kinds === undefined) return false;
  const isMeant = ({ kind, grounds }: Row["asking"][number]) =>
    (when.kinds === undefined || when.kinds.includes(kind)) &&
    (when.grounds === undefined || grounds.some((ground) => when.grounds?.includes(ground)));
  if (!row.asking.some(isMeant)) return false;
  if (when.kinds !== undefined && row.tested !== when.kinds.some((kind) => asksTest(kind, setting.law))) return false;
  if (of === "distinction" && !row.tested && !isAnsweredHere(when, row)) return false;
  if (when.roads !== undefined && !when.roads.includes(roadFollowed(row, setting) ?? "")) return false;
  if (when.answers === undefined) return true;
  return Object.entries(when.answers).every(([path, values]) => isOneOf(textAt(row.node, path), values, setting.law));
}

/** What is asked of one indicator is not asked of several together, nor of one of those. */
function isAnsweredHere({ together }: Question["when"], { asks, members = [], answeredTogether }: Row): boolean {
  if (asks === "answer") return together !== undefined && members.length >= together;
  return together === undefined && answeredTogether !== true;
}

function matchesWhole({ when, at }: Question, { facts, profile, law, policy, coverage, record }: Setting): boolean {
  if (when.changed !== undefined && nodeAt(record?.root, at ?? "") === undefined) {
    if (!coverage?.changes.some(({ part }) => when.changed?.includes(part))) return false;
  }
  if (when.automation !== undefined && !when.automation.includes(facts.automation ?? "")) return false;
  if (when.sector !== undefined && !when.sector.includes(policy.sector)) return false;
  if (when.purpose !== undefined && !when.purpose.includes(facts.purpose ?? "")) return false;
  if (when.learning !== undefined && learns(profile.learning?.value, law) !== when.learning) return false;
  if (when.trained === true && !isTrained(profile)) return false;
  if (when.consequences === undefined) return true;
  const burdens = profile.consequences.filter(
    (one) => one.value !== undefined && hasTrait(law.enums, "consequence", one.value, "burden"),
  );
  return burdens.length >= when.consequences;
}

function learns(value: string | undefined, law: Law): boolean {
  return value !== undefined && hasTrait(law.enums, "learning", value, "learns");
}

function asksTest(kind: string, law: Law): boolean {
  return law.asks.find((ask) => ask.kind === kind)?.asks === "test";
}

/** A value of some vocabulary, by id or alias; which vocabulary follows from the values wanted. */
function isOneOf(text: string | undefined, values: readonly string[], law: Law): boolean {
  if (text === undefined) return false;
  const vocabulary = law.enums.find((one) => values.every((wanted) => one.values.some((value) => value.id === wanted)));
  return values.includes(vocabulary === undefined ? text : (enumValue(law.enums, vocabulary.id, text) ?? ""));
}
