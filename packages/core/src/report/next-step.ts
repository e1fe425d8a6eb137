import type { Verdict } from "@tenzij/law";
import { type Locale, type Message, message, say } from "../language/say.ts";
import type { ProfileAssessment } from "../verdict/assessment.ts";

type Judged = Pick<ProfileAssessment, "file" | "record" | "verdict" | "findings">;

const steps: Record<Verdict, ((judged: Judged) => Message) | null> = {
  "cannot-judge": () => message("report/next-cannot-judge", {}),
  excluded: () => message("report/next-excluded", {}),
  "test-missing": startTest,
  "test-incomplete": ({ record }) => message("report/next-test-incomplete", { record }),
  "test-stale": ({ file }) => message("report/next-test-stale", { profile: argument(file) }),
  "test-inconsistent": ({ record }) => message("report/next-test-inconsistent", { record }),
  "test-unsigned": () => message("report/next-test-unsigned", {}),
  "test-complete": null,
  "no-finding": null,
};

/**
 * The one thing to do now for a profile; null where nothing has to be done.
 */
export function nextStep(judged: Judged, locale: Locale): string | null {
  const step = steps[judged.verdict]?.(judged);
  return step ? say(step, locale) : null;
}

/** What is asked depends on the purpose, so that comes before the record. */
function startTest({ file, findings }: Judged): Message {
  const needsPurpose = findings.some(({ message: { key } }) => key === "distinction/purpose-missing");
  return needsPurpose
    ? message("report/next-purpose", {})
    : message("report/next-test-missing", { profile: argument(file) });
}

/** A path as an argument on a command line. */
function argument(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path.replace(/["$`\\]/g, "\\$&")}"`;
}
