import type { ReviewedAnswer, ReviewedLine, ReviewView } from "@tenzij/core/justification";
import { beforeAndNow } from "./before-and-now.ts";
import { el } from "./dom.ts";
import { mark } from "./fields.ts";
import { type Actions, runsOf } from "./list-of-questions.ts";
import { withCode } from "./with-code.ts";
import type { Words } from "./words.ts";

/** What a record that is read needs of the view around it. */
export interface AroundReview extends Pick<Actions, "openText"> {
  readonly words: Words;
  readonly onlyChanged: boolean;
  readonly toggle: () => void;
}

/** Whether somebody who reviews has to look at an answer for what changed. */
export function hasChanged({ change }: ReviewedAnswer): boolean {
  return change !== undefined && change !== "same";
}

const shapes = { same: "", changed: "≠", new: "+", gone: "−", reopened: "▲" };

function shownAnswers({ answers }: ReviewView, { onlyChanged }: AroundReview): ReviewedAnswer[] {
  return onlyChanged ? answers.filter(hasChanged) : [...answers];
}

/** Every answer that is shown, each a key away. */
export function listOfAnswers(view: ReviewView, around: AroundReview): HTMLElement {
  const { words } = around;
  const items = runsOf(shownAnswers(view, around)).map((run) =>
    el(
      "li",
      {},
      el("p", { class: "of" }, run[0].indicator ?? words.whole),
      el("ol", {}, ...run.map((answer) => el("li", {}, linkTo(answer, words)))),
    ),
  );
  return el("nav", { "aria-label": words.questions }, el("ul", {}, ...items));
}

function linkTo(answer: ReviewedAnswer, words: Words): HTMLElement {
  const { id, title, change, done, state, counted } = answer;
  const sentence = change === undefined || change === "same" ? "" : words.answerChanges[change];
  const shape = sentence === "" ? (done ? "●" : counted ? "▲" : "·") : shapes[change ?? "same"];
  const onclick = (): void => document.getElementById(placeOf(id))?.focus();
  return el(
    "button",
    { type: "button", class: "question", id: `to-${encodeURIComponent(id)}`, onclick },
    mark(shape),
    title,
    el("span", { class: "state" }, ` ${sentence === "" ? (counted ? words.states[state] : "") : sentence}`),
  );
}

function placeOf(id: string): string {
  return `answer-${encodeURIComponent(id)}`;
}

/** Answers under what they are about, in the order of the record. */
export function answersView(view: ReviewView, around: AroundReview): HTMLElement[] {
  const { words } = around;
  const shown = shownAnswers(view, around);
  if (shown.length === 0) return [el("p", {}, words.nothingChanged)];
  return runsOf(shown).flatMap((run) => [
    el("h2", { id: `of-${encodeURIComponent(run[0].id)}` }, run[0].indicator ?? words.whole),
    ...run.map((answer) => answerView(answer, view, words)),
  ]);
}

function answerView(answer: ReviewedAnswer, view: ReviewView, words: Words): HTMLElement {
  const { id, title, text, change, says, lines, restsOn, asker, question } = answer;
  const isMarked = hasChanged(answer);
  const name = `title-${encodeURIComponent(id)}`;
  return el(
    "section",
    { id: placeOf(id), tabindex: "-1", class: isMarked ? "read changed" : "read", "aria-labelledby": name },
    el(
      "h3",
      { id: name },
      title,
      ...statesOf(answer, words).map(([shape, sentence]) => el("span", { class: "state" }, mark(shape), sentence)),
    ),
    el("p", { class: "hint" }, text),
    ...says.map((sentence) => el("p", { class: "wrong" }, mark("▲"), ...withCode(sentence))),
    lines.length === 0 ? el("p", {}, words.noAnswer) : linesView(change === "new" ? lines.map(asNow) : lines, words),
    whoView(answer, view, words),
    restsOn.length > 0 && restsView(change === "new" ? restsOn.map(asNow) : restsOn, words),
    el("p", { class: "hint" }, `${words.askedBy}: ${asker} (${question})`),
  );
}

/** What to know of an answer before it is read: how it changed, that it waits, that it is not one yet. */
function statesOf({ change, reopened, counted, state }: ReviewedAnswer, words: Words): [string, string][] {
  const changed: [string, string][] =
    change === undefined || change === "same" ? [] : [[shapes[change], words.answerChanges[change]]];
  if (reopened && change !== "reopened") return [...changed, [shapes.reopened, words.answerChanges.reopened]];
  const isOpen = counted && change !== "reopened" && state !== "answered";
  return isOpen ? [...changed, ["▲", words.states[state]]] : changed;
}

function whoView(
  { confirmed, lines, change }: ReviewedAnswer,
  { given }: ReviewView,
  words: Words,
): HTMLElement | null {
  if (lines.length === 0 || change === "gone" || given.by === "") return null;
  const held = confirmed === undefined ? "" : ` ${words.heldBy(confirmed.by, confirmed.on)}`;
  return el("p", { class: "hint" }, `${words.givenBy(given.by, given.on)}${held}`);
}

/** What stands there; of what changed, the old beside the new. */
function linesView(lines: readonly ReviewedLine[], words: Words): HTMLElement {
  const isMoved = ({ is, was }: ReviewedLine): boolean => was !== undefined && was !== is;
  const same = lines.filter((line) => !isMoved(line));
  const facts = same.flatMap(({ title, is }) => [el("dt", {}, title), el("dd", {}, is)]);
  const moved = lines.filter(isMoved).map(({ title, is, was = "" }) => ({ title, is, was }));
  return el(
    "div",
    {},
    moved.length > 0 && beforeAndNow(moved, words.part, words),
    facts.length > 0 && el("dl", {}, ...facts),
  );
}

/** Where there was nothing before, there is nothing to lay beside it. */
function asNow({ title, is }: ReviewedLine): ReviewedLine {
  return { title, is };
}

/** Folded where nothing of it changed. */
function restsView(lines: readonly ReviewedLine[], words: Words): HTMLElement {
  const isMoved = lines.some(({ is, was }) => was !== undefined && was !== is);
  return el("details", { open: isMoved }, el("summary", {}, words.restsOn), linesView(lines, words));
}

/** What of the profile is not what the test was done on. */
export function movedSinceView({ moved }: ReviewView, words: Words): HTMLElement | null {
  if (moved.length === 0) return null;
  return el("section", { id: "moved" }, el("h2", {}, words.movedSince), beforeAndNow(moved, words.part, words));
}
