import type { Form } from "@tenzij/law";
import type { Node, YamlPath } from "@tenzij/read";
import { inLocale } from "../../language/say.ts";
import { dayAfter } from "../../text/dates.ts";
import type { AskedQuestion } from "../asked.ts";
import { partTitles } from "../changes.ts";
import { answerOf, holdsKey } from "../confirmations.ts";
import { spellingsOf } from "../digest.ts";
import { factFields, factsKey, isStated } from "../facts-in-record.ts";
import { exampleOf } from "../good-answer.ts";
import { mayBePlanned } from "../judging.ts";
import type { Parts } from "../parts.ts";
import { isDone, type Progress, progressOf } from "../progress.ts";
import { nodeAt, textAt } from "../record.ts";
import { formOf } from "../record-shape.ts";
import { openRoads } from "../road.ts";
import type { Row } from "../row.ts";
import { namesIn } from "../sketch-record.ts";
import { answerPath, basePath, pathKey } from "./answer-path.ts";
import { type ByQuestion, byQuestion, keyIn } from "./by-question.ts";
import { type FieldSetting, partOf, partsOf } from "./form-fields.ts";
import type { FormSetting } from "./form-setting.ts";
import { plansOf } from "./one-plan.ts";
import type { FormField, FormGroup, FormPart, RecordForm, RestingOn } from "./record-form.ts";
import { signerParts } from "./signer-parts.ts";

/** What the groups of one form share. */
interface Shared {
  readonly spelt: Parts;
  readonly plans: ReturnType<typeof plansOf>;
  readonly known: ByQuestion;
}

/** A record as questions with their fields, in the order they stand in it; what Tenzij computes is no question here. */
export function recordForm(setting: FormSetting): RecordForm {
  const known = byQuestion(setting);
  const shared = { spelt: spellingsOf(setting.profile, namesIn(setting)), plans: plansOf(setting), known };
  const groups = inOrder(setting, known).flatMap((asked) => groupOf(asked, setting, shared));
  const { asked, answered } = progressIn(setting);
  return { groups, asked, answered };
}

function progressIn({ states }: FormSetting): Progress {
  return progressOf([...states.values()]);
}

/** Who answered, what the profile does not state, indicators together and alone, the profile as a whole, who signs. */
function inOrder({ asked, rows }: FormSetting, { ofRow }: ByQuestion): AskedQuestion[] {
  const whole = asked.filter(({ row, question }) => row === null && question.of === "profile");
  const at = (key: string) => whole.filter(({ question }) => question.at === key);
  const facts = whole.filter(({ question }) => question.at?.startsWith(`${factsKey}.`));
  const sorted = [...rows].sort(
    (one, other) => Number(one.members === undefined) - Number(other.members === undefined),
  );
  const ofRows = sorted.flatMap(ofRow);
  return [
    ...at("answered"),
    ...facts,
    ...ofRows,
    ...whole.filter(({ question }) => question.form !== undefined),
    ...at("signers"),
  ];
}

function groupOf(asked: AskedQuestion, setting: FormSetting, shared: Shared): FormGroup[] {
  const { question, framework, row } = asked;
  const { locale, law } = setting;
  const state = setting.states.get(keyIn(asked));
  const fields = fieldsSetting(asked, setting, shared);
  const parts = partsFor(asked, setting, fields);
  if (parts === null || state === undefined || state.state === "not-asked") return [];
  const form = formOf(law, question.form ?? "");
  const shown = new Set(textsIn(parts));
  const example = exampleOf(question, law);
  const counted = state.typed && state.severity === "block";
  return [
    {
      ...{ id: `${question.id}\n${row?.key ?? ""}`, question: question.id, indicator: row?.indicator.name },
      title: inLocale(question.title, locale),
      text: inLocale(question.text, locale),
      asker: inLocale(question.asker ?? framework.asker, locale),
      sources: question.sources.map(({ source, at }) => {
        const title = law.sources.find((one) => one.id === source)?.title ?? source;
        return at === undefined ? inLocale(title, locale) : `${inLocale(title, locale)}, ${at}`;
      }),
      example: example?.[locale],
      restsOn: restsOn(asked, shared.spelt, locale),
      ...{ state: state.state, counted, done: isDone(state.state), parts },
      ...(state.reopened === true ? { reopened: { moved: [], by: setting.who.by ?? "" } } : {}),
      confirmed: confirmedIn(asked, setting),
      says: state.state === "missing" ? [] : fields.findings.map(({ text }) => text).filter((text) => !shown.has(text)),
      plan: planOf(form, asked, setting),
      // Of so many rows it is a list as long for each: who asks for none of it does not wait for it.
      get others() {
        return othersOf(asked, shared.known);
      },
    },
  ];
}

/** What is written of who read the answer again, whether or not it still fits. */
function confirmedIn(asked: AskedQuestion, { record }: FormSetting): FormGroup["confirmed"] {
  if (asked.question.at === undefined) return undefined;
  const node = nodeAt(answerOf(asked, record.root), holdsKey);
  return node === undefined ? undefined : { by: textAt(node, "by") ?? "", on: textAt(node, "on") ?? "" };
}

function textsIn(parts: readonly FormPart[]): string[] {
  return parts.flatMap((part): readonly string[] => {
    if (part.kind === "field") return part.says;
    return part.kind === "map" ? textsIn(part.parts) : part.items.flatMap((item) => textsIn(item.parts));
  });
}

function fieldsSetting(asked: AskedQuestion, setting: FormSetting, { plans, known }: Shared): FieldSetting {
  const { question } = asked;
  const wanted = question.checks.includes("rest-answered") && setting.coverage !== null ? [setting.coverage.rest] : [];
  return {
    form: setting,
    findings: known.findings(asked),
    wanted,
    proposed: proposals(asked, setting),
    also: (path) => plans.get(pathKey(path)),
  };
}

/** What the answers to a question are to be, as far as others than the person who answers know it. */
function proposals({ question, row }: AskedQuestion, setting: FormSetting): Map<string, string> {
  const { today, who, policy } = setting;
  const found = new Map<string, string>();
  const propose = (path: YamlPath, value: string | null | undefined) => {
    if (value != null && value !== "") found.set(pathKey(path), value);
  };
  if (question.checks.includes("answered-by")) {
    propose(["answered", "by"], who.by);
    propose(["answered", "role"], who.role ?? (policy.signers.roles.length > 0 ? policy.signers.roles[0] : undefined));
    propose(["answered", "on"], today);
  }
  if (question.checks.includes("validity"))
    propose([...(question.at ?? "").split(".")], dayAfter(today, policy.evaluation.atMost));
  if (row !== null && question.checks.includes("road")) {
    const open = openRoads(row, setting);
    if (open.length === 1) propose([...basePath(row), "road"], open[0]?.id);
  }
  return found;
}

/** The parts of the form of a question; null for one whose answer nobody types. */
function partsFor(asked: AskedQuestion, setting: FormSetting, fields: FieldSetting): FormPart[] | null {
  const { question, row } = asked;
  const { record, law } = setting;
  const path = answerPath(asked);
  const base = row === null ? record.root : row.node;
  const node = question.at === undefined ? undefined : nodeAt(base, question.at);
  const form = formOf(law, question.form ?? "");
  if (form !== undefined) return partsOfForm(form, node, path, setting, fields);
  if (question.checks.includes("answered-by"))
    return partsOf(formOf(law, "record")?.fields.answered?.fields ?? {}, node, path, fields);
  if (question.checks.includes("signers")) return signerParts(node, path, setting);
  const fact = factFields(law).find((one) => one.path === question.at);
  if (fact !== undefined)
    return isStated(fact.fact, setting.profile) && node === undefined
      ? null
      : partOf({ ...fact.field, optional: false }, node, undefined, path, fields);
  return row !== null && question.checks.includes("road") && row.tested ? [roadField(row, setting, fields)] : null;
}

function partsOfForm(
  form: Form,
  node: Node | undefined,
  path: YamlPath,
  setting: FormSetting,
  fields: FieldSetting,
): FormPart[] {
  const bare = form.bare === undefined ? undefined : form.fields[form.bare];
  if (bare !== undefined && node?.type !== "map") return partOf(bare, node, undefined, path, fields);
  if (isPlanned(form, node, setting)) {
    const planned = formOf(setting.law, "planned")?.fields ?? {};
    const own = nodeAt(node, "planned");
    return partsOf(planned, own, [...path, "planned"], fields);
  }
  return partsOf(form.fields, node, path, fields);
}

/** Whether figures are planned: where nothing stands yet, when they may be. */
function isPlanned(form: Form, node: Node | undefined, setting: FormSetting): boolean {
  if (!form.planned) return false;
  if (nodeAt(node, "planned") !== undefined) return true;
  return (node?.type !== "map" || node.entries.length === 0) && mayBePlanned(setting);
}

function planOf(form: Form | undefined, asked: AskedQuestion, setting: FormSetting): FormGroup["plan"] {
  if (form?.planned !== true || !mayBePlanned(setting)) return undefined;
  const node = nodeAt(asked.row === null ? setting.record.root : asked.row.node, asked.question.at ?? "");
  return { path: answerPath(asked), planned: isPlanned(form, node, setting) };
}

/** The road is chosen among those that are open now. */
function roadField(row: Row, setting: FormSetting, { findings, proposed }: FieldSetting): FormField {
  const path = [...basePath(row), "road"];
  const node = nodeAt(row.node, "road");
  const value = node?.type === "scalar" ? node.text : "";
  const options = openRoads(row, setting).map(({ id, title }) => ({
    value: id,
    title: inLocale(title, setting.locale),
  }));
  const title = formOf(setting.law, "distinction")?.fields.road?.title;
  return {
    ...{ kind: "field", path, control: "choice", value, options, optional: false },
    title: inLocale(title ?? "", setting.locale),
    says: findings
      .filter(({ span }) => node !== undefined && span.start >= node.span.start && span.end <= node.span.end)
      .map(({ text }) => text),
    ...(value === "" && proposed.has(pathKey(path)) ? { proposed: proposed.get(pathKey(path)) } : {}),
  };
}

function restsOn({ question, row }: AskedQuestion, spelt: Parts, locale: FormSetting["locale"]): RestingOn[] {
  const own: ReadonlyMap<string, string> = spelt.indicators.get(row?.indicator.name ?? "") ?? new Map();
  const whole: ReadonlyMap<string, string> = spelt.profile;
  return question.restsOn.flatMap((part): RestingOn[] => {
    const spelling = own.get(part) ?? whole.get(part);
    return spelling === undefined ? [] : [{ title: inLocale(partTitles[part], locale), spelling }];
  });
}

/** The same question, not answered yet, of other indicators. */
function othersOf(asked: AskedQuestion, { unanswered }: ByQuestion): FormGroup["others"] {
  if (asked.row === null || asked.question.form === undefined) return [];
  const from = answerPath(asked);
  return unanswered(asked.question.id).flatMap(({ row, at }) =>
    row === asked.row ? [] : [{ title: row.indicator.name, at, from }],
  );
}
