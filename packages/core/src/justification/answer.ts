import type { Field, Form, Law, Text } from "@tenzij/law";
import type { ListNode, MapNode, Node, ScalarNode, Span } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { enumValue } from "../profile/effective-facts.ts";
import { readNumber } from "../profile/selection.ts";
import { isDay, isPeriod, startOfPeriod } from "../text/dates.ts";
import { dayMeant, periodMeant } from "../text/day-meant.ts";
import { nearest } from "../text/nearest.ts";
import { isBlankNode } from "./blank.ts";
import { type Emptiness, emptinessOf, isUnanswered } from "./filled-in.ts";
import type { Flaw } from "./flaw.ts";
import { isCopied } from "./good-answer.ts";
import { entryOf } from "./record.ts";
import { formOf } from "./record-shape.ts";
import { isSuppressed } from "./statistics/suppressed.ts";

/** What is needed to hold an answer against its form. */
export interface AnswerSetting {
  readonly law: Law;
  readonly today: string;
  /** The key under which the answer stands. */
  readonly key: string;
  /** The question as put: repeating it is no answer. */
  readonly prompts: readonly string[];
  /** How a good answer about another profile reads: copying it is no answer either. */
  readonly example?: Text | undefined;
  /** Whether figures may still be planned. */
  readonly mayBePlanned: boolean;
}

/** An answer held against its form. */
export interface HeldAnswer {
  readonly flaws: readonly Flaw[];
  readonly planned: boolean;
}

/**
 * Holds an answer against its form: every field present, of its type, and filled in with more than filler.
 */
export function holdAnswer(node: Node, form: Form, setting: AnswerSetting): HeldAnswer {
  const planned = form.planned && node.type === "map" ? entryOf(node, "planned")?.value : undefined;
  if (planned !== undefined) return { flaws: holdPlanned(planned, setting), planned: true };
  if (node.type !== "map") {
    const bare = form.bare === undefined ? undefined : form.fields[form.bare];
    if (bare === undefined) return { flaws: [shape(node.span, form.title)], planned: false };
    return { flaws: holdField(node, bare, setting.key, setting), planned: false };
  }
  const asked = { ...setting, prompts: [...setting.prompts, ...promptsOf(form.fields)] };
  return { flaws: [...holdFields(node, form.fields, asked), ...holdBeside(node, form, setting)], planned: false };
}

/** What the fields of an answer ask, at any depth: repeating one of them under another says nothing. */
function promptsOf(fields: Readonly<Record<string, Field>>): string[] {
  return Object.values(fields).flatMap((field) => [field.title.nl, field.title.en, ...promptsOf(field.fields ?? {})]);
}

/** What stands beside the fields of any answer: who gave it, when, and what it rests on. Left empty, it was not used. */
function holdBeside(map: MapNode, form: Form, setting: AnswerSetting): Flaw[] {
  const beside = Object.entries(formOf(setting.law, "answer")?.fields ?? {});
  const used = beside.filter(([key, field]) => {
    const value = entryOf(map, key)?.value;
    return form.fields[key] === undefined && value !== undefined && !isBlankNode(value, field.fields);
  });
  return holdFields(map, Object.fromEntries(used), setting);
}

function holdPlanned(node: Node, setting: AnswerSetting): Flaw[] {
  const form = formOf(setting.law, "planned");
  if (node.type !== "map" || form === undefined)
    return [shape(node.span, form?.title ?? { nl: "planned", en: "planned" })];
  const flaws = holdFields(node, form.fields, setting);
  if (setting.mayBePlanned) return flaws;
  return [...flaws, { state: "missing", span: node.span, message: message("answer/planned-in-use", {}) }];
}

/** Holds every field of a map; `at` is where a missing field is reported. */
export function holdFields(map: MapNode, fields: Readonly<Record<string, Field>>, setting: AnswerSetting): Flaw[] {
  const flaws: Flaw[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const entry = entryOf(map, key);
    if (entry !== undefined) flaws.push(...holdField(entry.value, field, key, setting));
    else if (field.optional !== true && !isGivenInstead(map, field)) {
      const sentence = message("answer/field-missing", { key, field: field.title });
      flaws.push({ state: "incomplete", span: map.span, message: sentence });
    }
  }
  return flaws;
}

function isGivenInstead(map: MapNode, { unless }: Field): boolean {
  return unless !== undefined && entryOf(map, unless) !== undefined;
}

function holdField(node: Node, field: Field, key: string, setting: AnswerSetting): Flaw[] {
  if (field.is === "list") return holdList(node, field, key, setting);
  if (field.is === "map") return holdMap(node, field, key, setting);
  if (field.is === "statistics")
    return node.type === "list" && node.items.length > 0 ? [] : [shape(node.span, field.title)];
  if (field.is === "references") return holdReferences(node, field, key);
  return node.type === "scalar" ? holdScalar(node, field, key, setting) : [shape(node.span, field.title)];
}

function holdList(node: Node, field: Field, key: string, setting: AnswerSetting): Flaw[] {
  if (node.type !== "list") return [shape(node.span, field.title)];
  const flaws: Flaw[] = [];
  const atLeast = field.atLeast ?? 1;
  if (node.items.length < atLeast) {
    const sentence = message("answer/too-few", { field: field.title, count: node.items.length, atLeast });
    flaws.push({ state: "incomplete", span: node.span, message: sentence });
  }
  if (field.fields !== undefined) {
    for (const item of node.items) {
      flaws.push(...(item.type === "map" ? holdFields(item, field.fields, setting) : [shape(item.span, field.title)]));
    }
  }
  return [...flaws, ...notAmong(node, field, key, setting.law)];
}

/** The items a list has to hold, whatever else stands in it. */
function notAmong(list: ListNode, field: Field, key: string, law: Law): Flaw[] {
  if (field.key === undefined || field.including === undefined) return [];
  const vocabulary = field.fields?.[field.key]?.of;
  const present = new Set(
    list.items.flatMap((item) => {
      const value = item.type === "map" ? entryOf(item, field.key ?? "")?.value : undefined;
      if (value?.type !== "scalar") return [];
      return [vocabulary === undefined ? value.text : enumValue(law.enums, vocabulary, value.text)];
    }),
  );
  return field.including
    .filter((wanted) => !present.has(wanted))
    .map((wanted) => {
      const sentence = message("answer/not-among", {
        key,
        field: field.title,
        wanted: titleOf(law, vocabulary, wanted),
        id: wanted,
      });
      return { state: "incomplete" as const, span: list.span, message: sentence };
    });
}

function holdMap(node: Node, field: Field, key: string, setting: AnswerSetting): Flaw[] {
  if (node.type !== "map") return [shape(node.span, field.title)];
  if (field.fields !== undefined) return holdFields(node, field.fields, setting);
  return node.entries.length > 0 ? [] : [flawOf("empty", node.span, key, field)];
}

function holdReferences(node: Node, field: Field, key: string): Flaw[] {
  const nodes = node.type === "list" ? node.items : [node];
  if (nodes.length === 0) return [flawOf("empty", node.span, "", field)];
  return nodes.flatMap((one) => (one.type === "scalar" ? holdReference(one, field, key) : []));
}

function holdReference(node: ScalarNode, field: Field, key: string): Flaw[] {
  const emptiness = emptinessOf(node.text, titlesOf(field, key), "short");
  if (emptiness !== null && emptiness !== "pointer" && isUnanswered(emptiness)) {
    return [flawOf(emptiness, node.span, key, field)];
  }
  // The beginning of an address is none.
  if (/^[a-z][a-z\d+.-]*:\/{0,2}$/i.test(node.text.trim())) return [flawOf("placeholder", node.span, key, field)];
  return /^https?:\/\/[^/]+\/?$/i.test(node.text.trim())
    ? [{ state: "questioned", span: node.span, message: message("answer/home-page", { url: node.text.trim() }) }]
    : [];
}

function holdScalar(node: ScalarNode, field: Field, key: string, setting: AnswerSetting): Flaw[] {
  const text = node.text.trim();
  const { law, today } = setting;
  // An empty cell can be a suppressed one: the table says below which count.
  if (text === "") return field.is === "count" ? [] : [flawOf("empty", node.span, key, field)];
  switch (field.is) {
    case "reason":
      return holdReason(node, field, key, setting);
    case "yes-no":
      return choice(node, { ...field, of: "answer" }, key, law);
    case "choice":
    case "role":
      return choice(node, field.is === "role" ? { ...field, of: "role" } : field, key, law);
    case "reference":
      return holdReference(node, field, key);
    case "count":
      return isCount(text) || isSuppressed(text) ? [] : [wrong(node, key, "answer/no-number")];
    case "number":
      return isCount(text) ? [] : [wrong(node, key, "answer/no-number")];
    case "date-past":
    case "date-future":
      return holdDay(node, field.is, key, today);
    case "period":
      return holdPeriod(node, key, today);
    default:
      return holdText(node, field, key);
  }
}

function isCount(text: string): boolean {
  const number = readNumber(text);
  return number !== undefined && number >= 0;
}

function holdReason(node: ScalarNode, field: Field, key: string, setting: AnswerSetting): Flaw[] {
  const { prompts, example } = setting;
  const found = isCopied(node.text, example)
    ? "copied"
    : emptinessOf(node.text, [...prompts, ...titlesOf(field, key)], "sentence");
  // A sentence has a word in it.
  const emptiness = (found === null || found === "thin") && !/\p{L}{2}/u.test(node.text) ? "placeholder" : found;
  if (emptiness !== null) return [flawOf(emptiness, node.span, key, field)];
  return field.figure === true && !/\d/.test(node.text) ? [flawOf("no-figure", node.span, key, field)] : [];
}

/** What a field itself asks. */
function titlesOf({ title }: Field, key: string): string[] {
  return [title.nl, title.en, key];
}

function holdText(node: ScalarNode, field: Field, key: string): Flaw[] {
  const emptiness = emptinessOf(node.text, titlesOf(field, key), "short");
  if (emptiness !== null && emptiness !== "pointer" && isUnanswered(emptiness))
    return [flawOf(emptiness, node.span, key, field)];
  if (field.is !== "article") return [];
  return /(art|artikel|artikelen|article|articles|lid|§)\.?\s*\d/i.test(node.text)
    ? []
    : [wrong(node, key, "answer/no-article")];
}

function holdDay(node: ScalarNode, is: "date-past" | "date-future", key: string, today: string): Flaw[] {
  const day = node.text.trim();
  if (!isDay(day)) {
    const meant = dayMeant(day);
    return [
      meant === null
        ? wrong(node, key, "answer/no-day")
        : notAs(node, message("answer/no-day-meant", { key, text: day, meant })),
    ];
  }
  if (is === "date-past" && day > today) {
    return [{ state: "inconsistent", span: node.span, message: message("answer/day-in-future", { key, day }) }];
  }
  if (is === "date-future" && day < today) {
    return [{ state: "stale", span: node.span, message: message("answer/day-passed", { key, day }) }];
  }
  return [];
}

function holdPeriod(node: ScalarNode, key: string, today: string): Flaw[] {
  const text = node.text.trim();
  if (!isPeriod(text)) {
    const meant = periodMeant(text);
    return [
      meant === null
        ? wrong(node, key, "answer/no-period")
        : notAs(node, message("answer/no-period-meant", { key, text, meant })),
    ];
  }
  if (startOfPeriod(text) <= today) return [];
  return [{ state: "inconsistent", span: node.span, message: message("answer/day-in-future", { key, day: text }) }];
}

function choice(node: ScalarNode, field: Field, key: string, law: Law): Flaw[] {
  const vocabulary = law.enums.find((one) => one.id === field.of);
  if (vocabulary === undefined || enumValue(law.enums, vocabulary.id, node.text) !== undefined) return [];
  if (node.text.trim() === "") return [flawOf("empty", node.span, key, field)];
  const ids = vocabulary.values.map((value) => value.id);
  const meant = nearest(node.text, ids);
  const sentence =
    meant === undefined
      ? message("answer/no-choice", { key, text: node.text, known: ids.join(", ") })
      : message("answer/no-choice-meant", { key, text: node.text, meant });
  return [{ state: "incomplete", span: node.span, message: sentence }];
}

type WrongKey = "answer/no-number" | "answer/no-day" | "answer/no-period" | "answer/no-article";

function wrong(node: ScalarNode, key: string, wrongKey: WrongKey): Flaw {
  return notAs(node, message(wrongKey, { key, text: node.text }));
}

function notAs(node: ScalarNode, sentence: Message): Flaw {
  return { state: "incomplete", span: node.span, message: sentence };
}

function shape(span: Span, field: Text): Flaw {
  return { state: "incomplete", span, message: message("answer/wrong-shape", { field }) };
}

function flawOf(emptiness: Emptiness, span: Span, key: string, field: Field): Flaw {
  const state = isUnanswered(emptiness) ? "incomplete" : "questioned";
  if (typeof emptiness !== "string") {
    return { state, span, message: message("answer/phrase", { phrase: emptiness.phrase, why: emptiness.why }) };
  }
  return { state, span, message: message(`answer/${emptiness}`, { key, field: field.title }) };
}

function titleOf(law: Law, vocabulary: string | undefined, value: string): Text {
  const found = law.enums.find((one) => one.id === vocabulary)?.values.find((one) => one.id === value);
  return found?.title ?? { nl: value, en: value };
}
