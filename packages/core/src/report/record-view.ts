import type { Law } from "@tenzij/law";
import { positionAt } from "@tenzij/read";
import type { FormView } from "../justification/form/form-view.ts";
import type { FormGroup, RecordForm } from "../justification/form/record-form.ts";
import type { MovedPart } from "../justification/moved-parts.ts";
import { progressOf } from "../justification/progress.ts";
import { type JustificationRecord, nodeAt, textAt } from "../justification/record.ts";
import { type Locale, onSurface, type Surface } from "../language/index.ts";
import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import type { ProfileAssessment } from "../verdict/assessment.ts";
import { inWords } from "./in-words.ts";
import { movedFacts } from "./moved-in-words.ts";
import { ratesInWords } from "./rates-in-words.ts";
import { sayVerdict } from "./verdict-words.ts";
import { visible } from "./visible.ts";

/** Of what the view of a record is made. */
export interface RecordViewSource {
  readonly judged: ProfileAssessment;
  /** As it is read; null where it cannot be. */
  readonly record: JustificationRecord | null;
  /** Its questions; null where they cannot be put. */
  readonly form: RecordForm | null;
  /** What changed since the test was done, asked only where an answer was re-opened. */
  readonly moved: () => readonly MovedPart[];
  /** What is to be done with the files once nothing is open. */
  readonly keep: string;
  readonly law: Law;
  readonly locale: Locale;
  readonly surface: Surface;
}

/**
 * A record as it is shown to whoever answers.
 * @param version of the text it is made of
 */
export function recordView(source: RecordViewSource, version: number): FormView {
  const { judged, record, form, law, locale } = source;
  const { asked, answered, open } = progressOf(judged.questions);
  return {
    ...{ version, locale, asked, answered, blocks: judged.blocks },
    title: visible(judged.profile?.title?.text ?? judged.profile?.id?.text ?? judged.file),
    verdict: sayVerdict(judged.verdict, locale),
    groups: groupsInWords(source),
    broken: form === null ? brokenIn(source) : [],
    now: open.length === 0 && form !== null ? whatNow(source) : [],
    rates: ratesInWords(record, law, locale).map(({ against: _, ...shown }) => shown),
  };
}

/** The questions with what they rest on in words and, beside each answer that was re-opened, what changed. */
function groupsInWords({ form, judged, moved, law, locale }: RecordViewSource): FormGroup[] {
  const groups = form?.groups ?? [];
  const changed = groups.some(({ reopened }) => reopened !== undefined) ? moved() : [];
  const bare = (spelling: string) => spelling.split("\n").filter((line) => !line.startsWith("in:"));
  return groups.map((group) => ({
    ...group,
    restsOn: group.restsOn.map(({ title, spelling }) => ({
      title,
      spelling: inWords(bare(spelling).join("\n"), law, locale),
    })),
    ...(group.reopened === undefined
      ? {}
      : { reopened: { ...group.reopened, moved: movedFacts(changed, group, judged.questions, law, locale) } }),
  }));
}

function brokenIn({ judged, record, locale, surface }: RecordViewSource): FormView["broken"] {
  const blocking = judged.findings.filter((one) => one.file === judged.record && one.severity === "block");
  // What stands against reading it; what is open in the rest of it is no fault of the text.
  const unread = blocking.filter(({ verdict }) => verdict === "cannot-judge");
  return (unread.length > 0 ? unread : blocking).map(({ span, message: found }) => ({
    line: record === null ? 1 : positionAt(record.source, span.start).line,
    text: visible(onSurface(say(found, locale), locale, surface)),
  }));
}

/** Once nothing is open: what becomes of the files, and who approves. */
function whatNow({ record, keep, locale }: RecordViewSource): string[] {
  const signers = nodeAt(record?.root ?? null, "signers");
  const logins = signers?.type === "list" ? signers.items.flatMap((item) => textAt(item, "login") ?? []) : [];
  const people = logins.map((one) => visible(one)).join(", ");
  return [
    keep,
    ...(people === "" ? [] : [say(message("form/now-approve", { people }), locale)]),
    say(message("form/now-signature", {}), locale),
  ];
}
