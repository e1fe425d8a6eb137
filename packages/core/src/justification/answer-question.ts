import type { Question } from "@tenzij/law";
import { type Node, type Span, span } from "@tenzij/read";
import { message } from "../language/message.ts";
import { holdAnswer } from "./answer.ts";
import { isBlank, isBlankNode } from "./blank.ts";
import { runCheck } from "./checks/run-check.ts";
import { type AnswerState, type Flaw, worstState } from "./flaw.ts";
import { exampleOf } from "./good-answer.ts";
import { type Judging, mayBePlanned } from "./judging.ts";
import { nodeAt, placeOf } from "./record.ts";
import { formOf } from "./record-shape.ts";
import type { Row } from "./row.ts";

/** How a question was answered, and what is wrong with it. */
export interface HeldQuestion {
  readonly state: AnswerState;
  readonly flaws: readonly Flaw[];
  readonly span: Span;
}

/**
 * Holds one question: its answer against its form, and whatever it computes over the record. A question whose only
 * answer is a measure is asked where the figures show a difference.
 */
export function holdQuestion(question: Question, row: Row | null, judging: Judging): HeldQuestion {
  const base = baseOf(question, row, judging);
  const node = question.at === undefined ? undefined : nodeAt(base, question.at);
  const span = node?.span ?? row?.keySpan ?? placeOf(base, question.at ?? "");
  if (node === undefined && needsNoMeasure(question, judging)) return { state: "not-asked", flaws: [], span };
  const form = formOf(judging.law, question.form ?? "");
  const computed = compute(question, row, judging);
  if (form === undefined) return { state: stateOfComputed(computed, question, node), flaws: computed, span };
  if (node === undefined || isBlank(node, form, judging.law)) {
    const absent = computed.some((flaw) => flaw.state === "missing") ? [] : [missing(question, row, base, node)];
    return { state: "missing", flaws: [...absent, ...computed], span };
  }
  const { law, today } = judging;
  const prompts = [question.title.nl, question.title.en, question.text.nl, question.text.en];
  const held = holdAnswer(node, form, {
    law,
    today,
    key: question.at?.split(".").at(-1) ?? "",
    prompts,
    example: exampleOf(question, law),
    mayBePlanned: mayBePlanned(judging),
  });
  const flaws = [...held.flaws, ...computed];
  const state = worstState(flaws);
  return { state: state === "answered" && held.planned ? "planned" : state, flaws, span };
}

/** What is computed over an answer that was not given found nothing to hold. */
function stateOfComputed(flaws: readonly Flaw[], { at }: Question, node: Node | undefined): AnswerState {
  const isNothing = at !== undefined && (node === undefined || isBlankNode(node, undefined));
  return flaws.length === 0 && isNothing ? "not-asked" : worstState(flaws);
}

/**
 * Holds a question that nobody can have answered, since the file its answer belongs in is not there: one finding says
 * that, so an answer is not missed here. What the profile itself shows of an indicator is told all the same.
 */
export function holdUnanswered(question: Question, row: Row | null, judging: Judging): HeldQuestion {
  const at = span(0, 0);
  if (needsNoMeasure(question, judging)) return { state: "not-asked", flaws: [], span: at };
  const isTyped = formOf(judging.law, question.form ?? "") !== undefined;
  const flaws = isTyped && row === null ? [] : compute(question, row, judging);
  return { state: isTyped ? "missing" : worstState(flaws), flaws, span: at };
}

/** True where there is nowhere to look for an answer. */
export function isUnanswerable(question: Question, { record, organisation }: Judging): boolean {
  return question.of === "organisation" ? organisation === null : record.root === null;
}

function needsNoMeasure({ checks }: Question, { differences }: Judging): boolean {
  return differences.length === 0 && checks.includes("measure");
}

function compute(question: Question, row: Row | null, judging: Judging): Flaw[] {
  const flaws: Flaw[] = [];
  for (const check of question.checks) for (const flaw of runCheck[check](judging, question, row)) flaws.push(flaw);
  return flaws;
}

function baseOf(question: Question, row: Row | null, { record, organisation }: Judging): Node | null {
  if (question.of === "organisation") return organisation?.root ?? null;
  return question.of === "distinction" ? (row?.node ?? null) : record.root;
}

function missing(question: Question, row: Row | null, base: Node | null, node: Node | undefined): Flaw {
  const span =
    node === undefined ? (row?.keySpan ?? placeOf(base, question.at ?? "")) : placeOf(base, question.at ?? "");
  const args = { question: question.id, text: question.text, key: question.at ?? "" };
  const sentence =
    row === null
      ? message("answer/missing", args)
      : message("answer/missing-of", { ...args, indicator: row.indicator.name });
  return { state: "missing", span, message: sentence };
}
