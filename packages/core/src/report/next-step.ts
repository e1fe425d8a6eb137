import type { Check, Law, Text, Verdict } from "@tenzij/law";
import { needsWrapper } from "@tenzij/read";
import { argument } from "../language/argument.ts";
import { inSeries } from "../language/in-series.ts";
import { message } from "../language/message.ts";
import { type Locale, type Message, say } from "../language/say.ts";
import { actionOf, type Surface } from "../language/surface.ts";
import { wrapperOf } from "../policy/file-kinds.ts";
import type { ReportedProfile } from "../verdict/assessment.ts";

type Judged = Pick<ReportedProfile, "file" | "record" | "verdict" | "findings" | "questions">;

/** The one thing to do now. */
export interface NextStep {
  /** In words; "" where the command says it all. */
  readonly text: string;
  /** To be copied whole; null where there is none. */
  readonly command: string | null;
}

interface Step {
  readonly message: Message | null;
  readonly command?: string;
}

const steps: Record<Verdict, ((judged: Judged, law: Law) => Step) | null> = {
  "cannot-judge": () => ({ message: message("report/next-cannot-judge", {}) }),
  excluded: () => ({ message: message("report/next-excluded", {}) }),
  "test-missing": startTest,
  "test-incomplete": (judged) => ({ message: message("report/next-test-incomplete", { files: openIn(judged) }) }),
  "test-stale": renewTest,
  "test-inconsistent": ({ record }) => ({ message: message("report/next-test-inconsistent", { record }) }),
  "test-unsigned": () => ({ message: message("report/next-test-unsigned", {}) }),
  "test-complete": null,
  "no-finding": null,
};

/**
 * The one thing to do now for a profile; null where nothing has to be done.
 * @param surface where it is read; outside the command line the step names what is there, and no command
 */
export function nextStep(judged: Judged, law: Law, locale: Locale, surface: Surface = "cli"): NextStep | null {
  const step = steps[judged.verdict]?.(judged, law);
  if (!step) return null;
  const { message: sentence, command = null } = step;
  const text = sentence === null ? "" : say(sentence, locale);
  if (surface === "cli" || command === null) return { text, command };
  return { text: `${text} ${actionOf(command, locale, surface)}`.trim(), command: null };
}

/** What is asked depends on the purpose, so that comes before the record. */
function startTest({ file, findings }: Judged): Step {
  if (needsWrapper(file))
    return {
      message: message("report/next-wrapper", { file: { path: wrapperOf(file) } }),
      command: `tenzij justify ${argument(file)}`,
    };
  const keys = findings.map(({ message: { key } }) => key);
  if (keys.some((key) => /^(distinction|combination)\/purpose-unconfirmed$/.test(key)))
    return { message: message("report/next-unconfirmed", {}) };
  if (keys.some((key) => /^(distinction|combination)\/purpose-missing$/.test(key)))
    return { message: message("report/next-purpose", {}) };
  return { message: null, command: `tenzij justify ${argument(file)}` };
}

/** Where what is open is answered: not every question of a profile is answered in its record. */
function openIn({ record, findings, questions }: Judged): Text {
  const blocking = findings.filter(({ severity }) => severity === "block");
  const files = [
    ...blocking.filter(({ file }) => file === record).map(({ file }) => file),
    ...questions
      .filter(({ state, severity }) => severity === "block" && (state === "missing" || state === "incomplete"))
      .map(({ file }) => file),
    ...blocking
      .filter(({ message: { key } }) => key.startsWith("incident/"))
      .flatMap(({ related = [] }) => related.map(({ file }) => file)),
  ];
  const named = files.length === 0 ? [record] : [...new Set(files)].sort();
  return inSeries(named.map((file) => ({ nl: file, en: file })));
}

/** What is not as it was asks whether the answers still hold; a passed day asks for new ones. */
function renewTest({ file, record, findings, questions }: Judged, law: Law): Step {
  const isReopened = questions.some(({ reopened }) => reopened === true);
  const isUnbound = findings.some(({ severity, rule }) => severity === "block" && holdsCheck(rule, "digests", law));
  if (!isReopened && !isUnbound) return { message: message("report/next-lapsed", { record }) };
  return { message: message("report/next-changed", {}), command: `tenzij justify ${argument(file)} --refresh` };
}

/** True for the rule of a question that the law gives this check. */
export function holdsCheck(rule: string, check: Check, law: Law): boolean {
  const questions = law.frameworks.flatMap((framework) => framework.questions);
  return questions.some(({ id, checks }) => rule === `question/${id}` && checks.includes(check));
}
