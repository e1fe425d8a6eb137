import { needsWrapper } from "@tenzij/read";
import { message } from "../language/message.ts";
import { wrapperOf } from "../policy/file-kinds.ts";
import type { Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { AskedQuestion } from "./asked.ts";
import type { Judging } from "./judging.ts";
import { progressOf } from "./progress.ts";
import type { QuestionState } from "./question-state.ts";
import { nodeAt, placeOf, textAt } from "./record.ts";
import { asksRecord, type Row } from "./row.ts";

/** The next step where there is no record; the verdict is that of the distinctions themselves. */
export function missingRecord(
  { profile, recordFile }: { readonly profile: Profile; readonly recordFile: string },
  rows: readonly Row[],
  questions: readonly QuestionState[],
): Finding[] {
  const tested = rows.filter(asksRecord);
  const [first] = tested;
  if (first === undefined) return [];
  const names = tested
    .slice(0, 3)
    .map((row) => `"${row.indicator.name}"`)
    .join(", ");
  const args = {
    file: { path: recordFile },
    profile: { path: profile.source.file },
    indicators: tested.length > 3 ? `${names}, …` : names,
    count: progressOf(questions).asked,
  };
  const at = profile.id?.span ?? first.indicator.span;
  return [
    {
      rule: "record/missing",
      severity: "info",
      file: profile.source.file,
      span: at,
      message: needsWrapper(profile.source.file)
        ? message("record/no-wrapper", { ...args, file: { path: wrapperOf(profile.source.file) } })
        : message("record/missing", args),
      sources: [],
    },
  ];
}

/** A record counts for the profile it names, and for no other. */
export function otherProfile({ record, profile }: Pick<Judging, "record" | "profile">): Finding[] {
  const justifies = textAt(record.root, "justifies");
  const at = nodeAt(record.root, "justifies")?.span ?? placeOf(record.root, "justifies");
  const base = { severity: "block", file: record.source.file, span: at, sources: [] } as const;
  if (record.root === null) return [];
  if (justifies === undefined) {
    const title = { nl: "naam van het profiel", en: "name of the profile" };
    return [
      {
        ...base,
        rule: "record/other-profile",
        verdict: "test-incomplete",
        message: message("answer/field-missing", { key: "justifies", field: title }),
      },
    ];
  }
  const name = profile.id?.text ?? profile.source.file;
  const own = [profile.id?.text, profile.source.file, profile.source.file.split("/").at(-1)];
  if (own.includes(justifies)) return [];
  return [
    {
      ...base,
      rule: "record/other-profile",
      verdict: "test-missing",
      message: message("record/other-profile", { justifies, profile: name }),
    },
  ];
}

/** The questions to the organisation, in one finding, where its file is not there. */
export function organisationMissing(
  judging: Judging,
  asked: readonly AskedQuestion[],
  added: ReadonlySet<string> = new Set(),
): Finding[] {
  if (judging.organisation !== null) return [];
  const open = asked.filter((one) => one.question.of === "organisation");
  const [first] = open;
  if (first === undefined) return [];
  const blocking = open.some((one) => one.question.severity === "block");
  const isNew = open.every((one) => added.has(one.framework.id));
  const args = { file: "organisation.yaml", questions: open.map((one) => one.question.id).join(", ") };
  const sentence = isNew
    ? message("edition/new-duties", { ...args, framework: first.framework.title })
    : message("organisation/missing", args);
  const file = judging.record.source.file;
  return [
    {
      rule: `question/${first.question.id}`,
      severity: blocking ? "block" : "warning",
      ...(blocking ? { verdict: isNew ? ("test-stale" as const) : ("test-incomplete" as const) } : {}),
      file,
      span: placeOf(judging.record.root, "justifies"),
      message: sentence,
      title: first.question.title,
      sources: first.question.sources,
    },
  ];
}
