import type { Form, Question, Road } from "@tenzij/law";
import { type Sketch, scalarText } from "@tenzij/read";
import { message } from "../language/message.ts";
import { inLocale, say } from "../language/say.ts";
import { type AskedQuestion, askedQuestions } from "./asked.ts";
import { coverageOf } from "./changes.ts";
import { isRestAnswered } from "./checks/rest-answered.ts";
import { digestsOf, digestVersion } from "./digest.ts";
import { digestsTogether } from "./digests-together.ts";
import { mayBePlanned } from "./judging.ts";
import { membersKey } from "./members.ts";
import { digestsOfOwn } from "./own-questions.ts";
import { combinationsKey, type JustificationRecord } from "./record.ts";
import { formOf } from "./record-shape.ts";
import { isUnclassified, openRoads, roadsOnceClassified } from "./road.ts";
import { type Row, rowsOf } from "./row.ts";
import { commentOf, commentOn, hint, isDate, latest, plannedHint } from "./sketch-comments.ts";
import { digestText, sketchCovers } from "./sketch-covers.ts";
import { sketchFacts } from "./sketch-facts.ts";
import { below, fieldsOf, valueOfField } from "./sketch-fields.ts";
import type { RecordToSketch, SketchSetting } from "./sketch-setting.ts";
import { sketchSigners } from "./sketch-signers.ts";

export type { RecordToSketch } from "./sketch-setting.ts";

/**
 * A whole record as sketches: facts filled in, every question as a comment in the reader's language, every answer
 * empty. No legal text is invented.
 * @param record one that exists, whose choices (the road, the classification) decide which questions are asked.
 */
export function sketchRecord(given: RecordToSketch, record: JustificationRecord | null): Sketch[] {
  const setting = settingOf(given, record);
  const { rows } = setting;
  const asked = askedIn(setting);
  const whole = asked.filter((one) => one.row === null && one.question.of === "profile");
  return [
    {
      key: "justifies",
      value: scalarText(given.profile.id?.text ?? given.profile.source.file.split("/").at(-1) ?? ""),
    },
    { key: "framework", value: scalarText(frameworkOf(given)), comments: commentOn(whole, "framework", given) },
    {
      key: "answered",
      value: fieldsOf(formOf(given.law, "record")?.fields.answered?.fields ?? {}, given),
      comments: commentOn(whole, "answered", given),
    },
    ...sketchFacts(whole, setting),
    {
      ...sketchCovers(
        digestsOf(given.profile, namesIn(given)),
        digestVersion,
        undefined,
        digestsTogether(given, record),
        digestsOfOwn(asked, given.law),
      ),
      comments: commentOn(whole, "covers", given),
    },
    ...sketchTogether(rows, asked, setting),
    { key: "distinctions", open: true, value: sketchRows(rows.filter(isAlone), asked, setting) },
    ...sketchAnswers(
      whole.filter((one) => one.question.form !== undefined),
      setting,
    ),
    sketchSigners(given, commentOn(whole, "signers", given)),
  ];
}

function settingOf(given: RecordToSketch, record: JustificationRecord | null): SketchSetting {
  return {
    ...given,
    record,
    coverage: record === null ? null : coverageOf(record, given.profile, given.law),
    rows: rowsOf(given.distinctions, record, given.law, given.facts),
    nationality: given.policy.nationality,
    purpose: given.facts.purpose,
  };
}

function askedIn(setting: SketchSetting): AskedQuestion[] {
  return askedQuestions(setting).filter((one) => !one.question.checks.includes("measure"));
}

/** What a record is asked now. */
export function askedOf(given: RecordToSketch, record: JustificationRecord | null): AskedQuestion[] {
  return askedIn(settingOf(given, record));
}

function isAlone({ members }: Row): boolean {
  return members === undefined;
}

/** Indicators that distinguish together, each set with one row of answers. */
function sketchTogether(rows: readonly Row[], asked: readonly AskedQuestion[], setting: SketchSetting): Sketch[] {
  const together = rows.filter((row) => !isAlone(row));
  return together.length === 0
    ? []
    : [{ key: combinationsKey, open: true, value: sketchRows(together, asked, setting) }];
}

/** Names of what was found, whether keys and shape make a criterion of it or its words do. */
export function namesIn({ distinctions }: Pick<RecordToSketch, "distinctions">): Set<string> {
  return new Set(distinctions.map(({ indicator }) => indicator.name));
}

/** The questions are put in full at the first row that is written, and by number and title at the others. */
function sketchRows(rows: readonly Row[], asked: readonly AskedQuestion[], setting: SketchSetting): Sketch[] {
  const byRow = new Map<Row, AskedQuestion[]>();
  for (const one of asked) {
    if (one.row !== null) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one]);
  }
  const first = rows.find((row) => row.keySpan === null);
  return rows.map((row) =>
    sketchRow(row, byRow.get(row) ?? [], { ...setting, brief: row.keySpan === null && row !== first }),
  );
}

function sketchRow(row: Row, own: readonly AskedQuestion[], setting: SketchSetting): Sketch {
  const { locale } = setting;
  const what = row.written.map((one) => inLocale(one.title, locale)).join(", ");
  const road: Sketch[] = row.tested
    ? [{ key: "road", value: "", comments: [say(roadsToSay(row, setting), locale)] }]
    : [];
  // Nobody says which kind it is before it is sure what the words say.
  const kind: Sketch[] =
    row.counted.length > 0 ? [{ key: "kind", value: row.kind, comments: commentOn(own, "kind", setting) }] : [];
  const named = row.members?.map(({ name }) => scalarText(name)).join(", ");
  const value = [
    ...(named === undefined ? [] : [{ key: membersKey, value: `[${named}]` }]),
    ...kind,
    ...road,
    ...sketchAnswers(
      own.filter((one) => one.question.form !== undefined),
      setting,
    ),
  ];
  return { key: row.key, comments: [what], value, open: true };
}

/** Which roads are open, or on what that still depends. */
function roadsToSay(row: Row, setting: SketchSetting) {
  const named = (roads: readonly Road[]) =>
    roads.map((road) => `${road.id} (${inLocale(road.title, setting.locale)})`).join("; ");
  const open = openRoads(row, setting);
  if (open.length > 0) return message("scaffold/roads", { roads: named(open) });
  return isUnclassified(row)
    ? message("road/classify-first", { open: named(roadsOnceClassified(row, setting)) })
    : message("road/none-open", {});
}

/** Answers as a tree of keys, since one may stand below another (`suitability.effect`). */
function sketchAnswers(asked: readonly AskedQuestion[], setting: SketchSetting): Sketch[] {
  const roots: Sketch[] = [];
  for (const { question } of asked) {
    const path = (question.at ?? "").split(".");
    const key = path.pop() ?? "";
    path.reduce(below, roots).push(sketchAnswer(question, key, setting));
  }
  return roots;
}

function sketchAnswer(question: Question, key: string, setting: SketchSetting): Sketch {
  const form = formOf(setting.law, question.form ?? "") as Form;
  const comments = [...commentOf(question, setting), ...latest(question, setting), ...plannedHint(form, setting)];
  if (question.checks.includes("rest-answered")) return { ...sketchRest(question, form, setting), key, comments };
  const bare = form.bare === undefined ? undefined : form.fields[form.bare];
  if (bare !== undefined) {
    const trailing = isDate(bare) ? hint(bare, setting) : undefined;
    return { key, comments, value: valueOfField(bare, setting, form.bare ?? ""), trailing };
  }
  if (form.planned && mayBePlanned(setting)) {
    const planned = fieldsOf(formOf(setting.law, "planned")?.fields ?? {}, setting);
    return { key, comments, value: [{ key: "planned", value: planned }] };
  }
  const filled = question.checks.includes("combination") ? namesTogether(setting) : {};
  return { key, comments, open: !form.planned, value: fieldsOf(form.fields, setting, filled) };
}

/** An answer about what changed of the rest now, after those about earlier changes. */
function sketchRest({ at = "" }: Question, form: Form, setting: SketchSetting): Pick<Sketch, "value" | "append"> {
  const { record, coverage } = setting;
  if (record === null || coverage === null || isRestAnswered(record, at, coverage.rest))
    return { value: { items: [] } };
  const fields = form.fields[form.bare ?? ""]?.fields ?? {};
  return { append: true, value: { items: [fieldsOf(fields, setting, { of: digestText(coverage.rest) })] } };
}

/** Facts the profile gives for a field; the indicators judged together. */
function namesTogether({ rows }: SketchSetting): Record<string, string> {
  const names = rows.filter((row) => row.tested && isAlone(row)).map((row) => scalarText(row.indicator.name));
  return { indicators: `[${names.join(", ")}]` };
}

function frameworkOf({ law, policy }: RecordToSketch): string {
  const named = law.frameworks.filter((one) => policy.frameworks.includes(one.id) && one.replacedBy === undefined);
  const replacing = named.find((one) => law.frameworks.some((old) => old.replacedBy === one.id));
  return (replacing ?? named[0])?.id ?? "";
}
