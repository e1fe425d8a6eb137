import type { Framework, Law, Question } from "@tenzij/law";
import { hasTrait } from "../profile/effective-facts.ts";
import { isTrained } from "../profile/trained.ts";
import { type Fits, fitsOf, type Planned, planOf } from "./asking-plan.ts";
import type { Judging, JustificationPolicy } from "./judging.ts";
import { nodeAt } from "./record.ts";
import type { Row } from "./row.ts";

/**
 * The frameworks that count under a policy: those it names, for one that was replaced the edition that took its place, those
 * that are part of one of these, and those that always apply.
 */
export function frameworksOf(law: Law, policy: Pick<JustificationPolicy, "frameworks">): readonly Framework[] {
  return planOf(law, policy).frameworks;
}

/** Whether a framework counts only as part of another, and no policy named it. */
export function cameAlong({ id, partOf }: Framework, policy: Pick<JustificationPolicy, "frameworks">): boolean {
  return partOf !== undefined && !policy.frameworks.includes(id);
}

/** What is looked at to know what is asked. */
type Setting = Pick<
  Judging,
  "law" | "policy" | "facts" | "profile" | "rows" | "nationality" | "purpose" | "coverage"
> & {
  readonly record: Judging["record"] | null;
};

/** A question as it is put: to one row, the profile or the organisation. */
export interface AskedQuestion {
  readonly question: Question;
  readonly framework: Framework;
  readonly row: Row | null;
}

/** Every question that is put, in the order of the frameworks; of distinctions in the order of the profile. */
export function askedQuestions(judging: Setting): AskedQuestion[] {
  const { rows, law, policy } = judging;
  const plan = planOf(law, policy);
  const fits = rows.map((row) => fitsOf(plan, row, judging));
  const asked: AskedQuestion[] = [];
  for (const one of plan.asked) {
    const { question, framework } = one;
    if (question.of !== "distinction") {
      const put = asItIsPut(one, rows, fits);
      if (put !== null && matchesWhole(question, judging)) asked.push({ question: put, framework, row: null });
      continue;
    }
    const own = rows.filter((_, nth) => fits[nth]?.[one.at]);
    // Last, since it can take a walk over the document.
    if (own.length > 0 && matchesWhole(question, judging))
      for (const row of own) asked.push({ question, framework, row });
  }
  return asked;
}

/** A question that is not of a distinction as heavily as it is put; null where nothing is found that it is put for. */
function asItIsPut({ question, at, lighter }: Planned, rows: readonly Row[], fits: readonly Fits[]): Question | null {
  if (concernsRows(question, at, rows, fits)) return question;
  return lighter !== undefined && concernsRows(question, lighter.at, rows, fits) ? lighter.question : null;
}

/** Whether a question that is not of a distinction is put: when any row it could concern is there. */
function concernsRows({ when }: Question, at: number, rows: readonly Row[], fits: readonly Fits[]): boolean {
  const { kinds, roads, grounds, reading, together = 1 } = when;
  if ((kinds ?? roads ?? grounds ?? reading) === undefined) return true;
  // Indicators that a case proved to distinguish together have answers of their own.
  const concerned = rows.filter(({ members }, nth) => fits[nth]?.[at] && (together <= 1 || members === undefined));
  return concerned.length >= Math.max(1, together);
}

/** One question of one row, the profile or the organisation. */
export function keyOf(one: { readonly question: string; readonly indicator?: string | undefined }): string {
  return `${one.question}\n${one.indicator ?? ""}`;
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
