import type { Law, Question } from "@tenzij/law";
import { type MapNode, type Node, readNodes, type SourceText, type Span, span } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { enumValue, hasTrait } from "../profile/effective-facts.ts";
import type { Finding } from "../text/finding.ts";
import { readingFindings } from "../text/reading-finding.ts";
import { holdAnswer, holdFields } from "./answer.ts";
import { isBlank } from "./blank.ts";
import type { Flaw } from "./flaw.ts";
import { exampleOf } from "./good-answer.ts";
import { unknownKeys } from "./known-keys.ts";
import { personalData } from "./personal-data.ts";
import { nodeAt, placeOf, textAt } from "./record.ts";
import { formOf, shapesOf } from "./record-shape.ts";

/** A suspicion of discrimination: `incidents/<id>.yaml`, by its own strict schema, without personal data. */
export interface Incident {
  readonly source: SourceText;
  readonly id: string;
  /** `open`: a suspicion; `stops`: use has to stop; `settled`: registered and repaired. */
  readonly stands: "open" | "stops" | "settled";
  /** Whether it is decided that use goes on, or stops. */
  readonly decided: "not" | "stopped" | "otherwise";
  /** Profiles by name or file, as written. */
  readonly profiles: readonly { readonly name: string; readonly span: Span }[];
  readonly at: Span;
  readonly findings: readonly Finding[];
}

const form = "incident";

/** Whether a text says of itself that it is one; what does not is something else, whatever folder it lies in. */
function isIncident(root: Node | undefined): root is MapNode {
  return root?.type === "map" && nodeAt(root, form) !== undefined;
}

/**
 * Reads one. What is missing or unknown counts for the heavier: a status nobody knows, or one that says settled without what
 * settles it, is one that stops use. Null where the file is something else.
 * @param today `YYYY-MM-DD`
 */
export function readIncident(source: SourceText, law: Law, today: string): Incident | null {
  const { roots, problems } = readNodes(source);
  const [root] = roots;
  if (!isIncident(root)) return null;
  const name = source.file.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
  const id = textAt(root, form) ?? "";
  const status = enumValue(law.enums, "incident-status", textAt(root, "status") ?? "");
  const held = incidentQuestions(law)
    .filter(({ when }) => when.status === undefined || status === undefined || when.status.includes(status))
    .map((question) => ({ question, flaws: holdOne(question, root, law, today) }));
  const frame = holdFields(root, formOf(law, form)?.fields ?? {}, settingOf(law, today, "", []));
  const misnamed: Flaw[] =
    id === name
      ? []
      : [{ state: "incomplete", span: placeOf(root, form), message: message("incident/misnamed", { id, name }) }];
  const isComplete = [...frame, ...held.flatMap(({ flaws }) => flaws)].every(({ state }) => state === "questioned");
  const decision = textAt(root, "decision.decision");
  return {
    source,
    id,
    at: placeOf(root, form),
    stands: standsAs(status, isComplete, law),
    decided: decidedAs(enumValue(law.enums, "incident-decision", decision ?? ""), law),
    profiles: namesAt(nodeAt(root, "profiles")),
    findings: [
      ...readingFindings(source.file, problems),
      ...unknownKeys(source, root, shapesOf(law).incident),
      ...[...misnamed, ...frame].map((flaw) => findingOf("incident/incomplete", flaw, source.file)),
      ...held.flatMap(({ question, flaws }) => flaws.map((flaw) => ofQuestion(question, flaw, source.file))),
      ...personalData(source, root),
    ],
  };
}

/** Questions that are put of a suspicion, in the order of the law. */
export function incidentQuestions(law: Law): Question[] {
  return law.frameworks.flatMap(({ questions }) => questions).filter(({ heldBy }) => heldBy === form);
}

function standsAs(status: string | undefined, isComplete: boolean, law: Law): Incident["stands"] {
  if (status === undefined) return "stops";
  if (hasTrait(law.enums, "incident-status", status, "stops")) return "stops";
  if (hasTrait(law.enums, "incident-status", status, "open")) return "open";
  return isComplete ? "settled" : "stops";
}

function decidedAs(decision: string | undefined, law: Law): Incident["decided"] {
  if (decision === undefined) return "not";
  return hasTrait(law.enums, "incident-decision", decision, "stopped") ? "stopped" : "otherwise";
}

function holdOne(question: Question, root: MapNode, law: Law, today: string): Flaw[] {
  const { at = "", form: id = "", title, text } = question;
  const shape = formOf(law, id);
  const node = nodeAt(root, at);
  if (shape === undefined) return [];
  if (node === undefined || isBlank(node, shape, law)) {
    const sentence = message("incident/unanswered", { text, key: at });
    return [{ state: "missing", span: placeOf(root, at), message: sentence }];
  }
  const setting = settingOf(law, today, at, [title.nl, title.en, text.nl, text.en]);
  return [...holdAnswer(node, shape, { ...setting, example: exampleOf(question, law) }).flaws];
}

function settingOf(law: Law, today: string, key: string, prompts: readonly string[]) {
  return { law, today, key, prompts, mayBePlanned: false };
}

function namesAt(node: Node | undefined): Incident["profiles"] {
  const items = node?.type === "list" ? node.items : [];
  return items.flatMap((item) => (item.type === "scalar" ? [{ name: item.text, span: item.span }] : []));
}

function ofQuestion({ id, title, sources }: Question, flaw: Flaw, file: string): Finding {
  return { ...findingOf(`question/${id}`, flaw, file), title, sources };
}

function findingOf(rule: string, { state, span: at, message: sentence }: Flaw, file: string): Finding {
  return state === "questioned" || state === "info"
    ? { rule, severity: "warning", file, span: at, message: sentence, sources: [] }
    : incidentProblem(rule, file, at, sentence);
}

/** What stands against a suspicion being told in full. */
export function incidentProblem(rule: string, file: string, at: Span, sentence: Message): Finding {
  return { rule, severity: "block", verdict: "test-incomplete", file, span: at, message: sentence, sources: [] };
}

/** A file in the folder of suspicions that is governed, says nothing of itself, and so is looked at by nobody. */
export function notAnIncident(file: string): Finding {
  return {
    rule: "incident/none",
    severity: "block",
    verdict: "cannot-judge",
    file,
    span: span(0, 0),
    message: message("incident/none", { file: { path: file } }),
    sources: [],
  };
}
