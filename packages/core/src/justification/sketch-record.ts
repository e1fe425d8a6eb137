import type { Citation, Field, Form, Law, Question } from "@tenzij/law";
import type { Distinction } from "../distinction/distinction.ts";
import { message } from "../language/message.ts";
import { inLocale, type Locale, type Message, say } from "../language/say.ts";
import type { EffectiveFacts } from "../profile/effective-facts.ts";
import type { Profile } from "../profile/profile.ts";
import { dayAfter } from "../text/dates.ts";
import { type AskedQuestion, askedQuestions } from "./asked.ts";
import { coverageOf } from "./changes.ts";
import { isRestAnswered } from "./checks/rest-answered.ts";
import { digestsOf, digestVersion, spellingsOf } from "./digest.ts";
import { factFields, factsKey, isStated } from "./facts-in-record.ts";
import { type Judging, type JustificationPolicy, mayBePlanned } from "./judging.ts";
import { digestOfMembers, membersIn, membersKey } from "./members.ts";
import { combinationsKey, type JustificationRecord } from "./record.ts";
import { formOf } from "./record-shape.ts";
import { openRoads } from "./road.ts";
import { type Row, rowsOf } from "./row.ts";
import { type Sketch, scalarText } from "./sketch.ts";
import { digestText, sketchCovers } from "./sketch-covers.ts";

/** What a record is sketched from. */
export interface RecordToSketch {
  readonly profile: Profile;
  readonly facts: EffectiveFacts;
  readonly distinctions: readonly Distinction[];
  readonly law: Law;
  readonly policy: JustificationPolicy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly locale: Locale;
}

type Setting = RecordToSketch &
  Pick<Judging, "rows" | "nationality" | "purpose" | "coverage"> & {
    readonly record: JustificationRecord | null;
    /** Comments give number and title only. */
    readonly brief?: boolean;
  };

/**
 * A whole record as sketches: facts filled in, every question as a comment in the reader's language, every answer
 * empty. No legal text is invented.
 * @param record one that exists, whose choices (the road, the classification) decide which questions are asked.
 */
export function sketchRecord(given: RecordToSketch, record: JustificationRecord | null): Sketch[] {
  const rows = rowsOf(given.distinctions, record, given.law, given.facts.automation);
  const setting: Setting = {
    ...given,
    record,
    coverage: record === null ? null : coverageOf(record, given.profile, given.law),
    rows,
    nationality: given.policy.nationality,
    purpose: given.facts.purpose,
  };
  const asked = askedQuestions(setting).filter((one) => !one.question.checks.includes("measure"));
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

/** What the profile does not state and is asked, to be stated here; nothing where it states all of it. */
function sketchFacts(whole: readonly AskedQuestion[], setting: Setting): Sketch[] {
  const value = factFields(setting.law).flatMap(({ fact, field, path }): Sketch[] => {
    const asking = whole.find(({ question }) => question.at === path);
    if (asking === undefined || isStated(fact, setting.profile)) return [];
    const answer = field.several === true ? "[]" : "";
    return [
      { key: fact, value: answer, trailing: hint(field, setting), comments: commentOf(asking.question, setting) },
    ];
  });
  return value.length === 0 ? [] : [{ key: factsKey, value, open: true }];
}

function isAlone({ members }: Row): boolean {
  return members === undefined;
}

/** Indicators that distinguish together, each set with one row of answers. */
function sketchTogether(rows: readonly Row[], asked: readonly AskedQuestion[], setting: Setting): Sketch[] {
  const together = rows.filter((row) => !isAlone(row));
  return together.length === 0
    ? []
    : [{ key: combinationsKey, open: true, value: sketchRows(together, asked, setting) }];
}

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

/** Names of what was found, whether keys and shape make a criterion of it or its words do. */
export function namesIn({ distinctions }: Pick<RecordToSketch, "distinctions">): Set<string> {
  return new Set(distinctions.map(({ indicator }) => indicator.name));
}

/** The questions are put in full at the first row that is written, and by number and title at the others. */
function sketchRows(rows: readonly Row[], asked: readonly AskedQuestion[], setting: Setting): Sketch[] {
  const byRow = new Map<Row, AskedQuestion[]>();
  for (const one of asked) {
    if (one.row !== null) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one]);
  }
  const first = rows.find((row) => row.keySpan === null);
  return rows.map((row) =>
    sketchRow(row, byRow.get(row) ?? [], { ...setting, brief: row.keySpan === null && row !== first }),
  );
}

function sketchRow(row: Row, own: readonly AskedQuestion[], setting: Setting): Sketch {
  const { locale } = setting;
  const what = row.written.map((one) => inLocale(one.title, locale)).join(", ");
  const roads = openRoads(row, setting).map((road) => `${road.id} (${inLocale(road.title, locale)})`);
  const open =
    roads.length === 0 ? message("road/none-open", {}) : message("scaffold/roads", { roads: roads.join("; ") });
  const road: Sketch[] = row.tested ? [{ key: "road", value: "", comments: [say(open, locale)] }] : [];
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

/** Answers as a tree of keys, since one may stand below another (`suitability.effect`). */
function sketchAnswers(asked: readonly AskedQuestion[], setting: Setting): Sketch[] {
  const roots: Sketch[] = [];
  for (const { question } of asked) {
    const path = (question.at ?? "").split(".");
    const sketch = sketchAnswer(question, path.at(-1) ?? "", setting);
    const parent = path.length > 1 ? roots.find((one) => one.key === path[0]) : undefined;
    if (parent !== undefined && Array.isArray(parent.value)) (parent.value as Sketch[]).push(sketch);
    else roots.push(sketch);
  }
  return roots;
}

function sketchAnswer(question: Question, key: string, setting: Setting): Sketch {
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
function sketchRest({ at = "" }: Question, form: Form, setting: Setting): Pick<Sketch, "value" | "append"> {
  const { record, coverage } = setting;
  if (record === null || coverage === null || isRestAnswered(record, at, coverage.rest))
    return { value: { items: [] } };
  const fields = form.fields[form.bare ?? ""]?.fields ?? {};
  return { append: true, value: { items: [fieldsOf(fields, setting, { of: digestText(coverage.rest) })] } };
}

/** Facts the profile gives for a field; the indicators judged together. */
function namesTogether({ rows }: Setting): Record<string, string> {
  const names = rows.filter((row) => row.tested && isAlone(row)).map((row) => scalarText(row.indicator.name));
  return { indicators: `[${names.join(", ")}]` };
}

function fieldsOf(
  fields: Readonly<Record<string, Field>>,
  given: RecordToSketch,
  filled: Record<string, string> = {},
): Sketch[] {
  return Object.entries(fields).flatMap(([key, field]): Sketch[] => {
    if (field.optional === true) return [];
    const value = filled[key] ?? valueOfField(field, given, key);
    return [{ key, value, trailing: typeof value === "string" ? hint(field, given) : undefined }];
  });
}

function valueOfField(field: Field, given: RecordToSketch, key: string): Sketch["value"] {
  if (field.is === "map") return field.fields === undefined ? "{}" : fieldsOf(field.fields, given);
  if (field.is === "references") return "[]";
  if (field.is === "statistics")
    return { items: [fieldsOf(formOf(given.law, "statistics-table")?.fields ?? {}, given)] };
  if (field.is !== "list" || field.fields === undefined) return key === "" || field.is !== "list" ? "" : "[]";
  const wanted = field.including ?? [];
  const items = wanted.length > 0 ? wanted : Array.from({ length: field.atLeast ?? 1 }, () => "");
  return {
    items: items.map((value) => fieldsOf(field.fields ?? {}, given, value === "" ? {} : { [field.key ?? ""]: value })),
  };
}

function hint(field: Field, { law, locale }: RecordToSketch): string {
  const vocabulary = law.enums.find((one) => one.id === (field.is === "yes-no" ? "answer" : field.of));
  const choices = vocabulary === undefined ? "" : `: ${vocabulary.values.map((value) => value.id).join(" | ")}`;
  const form = isDate(field) ? `, ${say(message("scaffold/day", {}), locale)}` : "";
  return `${inLocale(field.title, locale)}${form}${choices}`;
}

function isDate({ is }: Field): boolean {
  return is === "date-past" || is === "date-future";
}

function sketchSigners({ policy, law, locale }: RecordToSketch, comments: readonly string[]): Sketch {
  const titles = law.enums.find((one) => one.id === "role")?.values ?? [];
  const items = policy.signers.roles.map((role): Sketch[] => {
    const people = policy.signers.people[role] ?? [];
    const [only] = people;
    const login = only !== undefined && people.length === 1 ? scalarText(only.login) : "";
    const title = inLocale(titles.find((one) => one.id === role)?.title ?? role, locale);
    return [
      { key: "role", value: role, trailing: title === role ? undefined : title },
      { key: "login", value: login },
    ];
  });
  return { key: "signers", comments, value: { items } };
}

function frameworkOf({ law, policy }: RecordToSketch): string {
  const named = law.frameworks.filter((one) => policy.frameworks.includes(one.id) && one.replacedBy === undefined);
  const replacing = named.find((one) => law.frameworks.some((old) => old.replacedBy === one.id));
  return (replacing ?? named[0])?.id ?? "";
}

/** The questions at a key, as comments. */
function commentOn(
  asked: readonly AskedQuestion[],
  key: string,
  given: RecordToSketch & { readonly brief?: boolean },
): string[] {
  return asked
    .filter((one) => one.question.at === key && one.question.form === undefined)
    .flatMap((one) => commentOf(one.question, given));
}

function commentOf(
  { id, title, text, sources }: Question,
  given: RecordToSketch & { readonly brief?: boolean },
): string[] {
  const { locale, law } = given;
  if (given.brief === true) return [`${id} ${inLocale(title, locale)}`];
  const cited = sources
    .slice(0, 1)
    .map((source) => cite(source, law))
    .join("; ");
  const said: Message = message("scaffold/question", { id, title, text, sources: cited });
  return [say(said, locale)];
}

function cite({ source, at }: Citation, law: Law): string {
  const title = law.sources.find((one) => one.id === source)?.title ?? source;
  return at === undefined ? title : `${title}, ${at}`;
}

function latest(question: Question, { policy, today, locale }: RecordToSketch): string[] {
  const day = question.checks.includes("validity") ? dayAfter(today, policy.evaluation.atMost) : null;
  return day === null ? [] : [say(message("scaffold/latest", { day }), locale)];
}

function plannedHint(form: Form, setting: Setting): string[] {
  if (!form.planned || setting.brief === true) return [];
  return [
    say(
      mayBePlanned(setting)
        ? message("scaffold/planned", { fields: Object.keys(form.fields).join(", ") })
        : message("scaffold/figures", {}),
      setting.locale,
    ),
  ];
}
