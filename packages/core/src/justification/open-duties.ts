import type { Question } from "@tenzij/law";
import { message } from "../language/message.ts";
import { hasTrait } from "../profile/effective-facts.ts";
import type { Finding } from "../text/finding.ts";
import { holdQuestion } from "./answer-question.ts";
import { frameworksOf } from "./asked.ts";
import type { Judging } from "./judging.ts";
import { nodeAt } from "./record.ts";
import { asksRecord } from "./row.ts";

/**
 * The duty of care is general: it lies on who controls with a profile in use, also where nothing distinguishes. What of it is open
 * is one finding, which warns; under a policy that says so it blocks. Only on what is stated: silence asks nothing here.
 */
export function openDuties(judging: Judging): Finding[] {
  const { rows, law, policy, profile } = judging;
  if (rows.some(asksRecord) || !isStatedForControlInUse(judging)) return [];
  const open = frameworksOf(law, policy)
    .flatMap(({ questions }) => questions)
    .filter(({ when }) => when.duty === true)
    .filter((question) => isOpen(question, judging));
  const [first] = open;
  if (first === undefined) return [];
  const blocks = hasTrait(law.enums, "duty-policy", policy.duty, "strict");
  const questions = {
    nl: open.map(({ id, title }) => `${title.nl} (${id})`).join(", "),
    en: open.map(({ id, title }) => `${title.en} (${id})`).join(", "),
  };
  return [
    {
      rule: `question/${first.id}`,
      severity: blocks ? "block" : "warning",
      ...(blocks ? { verdict: "test-incomplete" as const } : {}),
      file: profile.source.file,
      span: profile.id?.span ?? profile.purpose?.span ?? { start: 0, end: 0 },
      message: message("duty/open", { questions }),
      title: first.title,
      sources: first.sources,
    },
  ];
}

function isStatedForControlInUse({ facts, law }: Judging): boolean {
  const has = (vocabulary: string, value: string | undefined, trait: string) =>
    value !== undefined && hasTrait(law.enums, vocabulary, value, trait);
  return (
    has("purpose", facts.purpose, "control") &&
    facts.phase !== undefined &&
    !["planned-allowed", "out-of-use", "not-used-yet"].some((trait) => has("phase", facts.phase, trait))
  );
}

function isOpen(question: Question, judging: Judging): boolean {
  const { organisation, record } = judging;
  const base = question.of === "organisation" ? organisation?.root : record.root;
  if (nodeAt(base, question.at ?? "") === undefined) return true;
  if (question.form === undefined) return false;
  return ["missing", "incomplete", "stale"].includes(holdQuestion(question, null, judging).state);
}
