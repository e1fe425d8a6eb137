import type { FormField, FormGroup, FormPart, FormView } from "@tenzij/core/justification";
import { el } from "./dom.ts";
import { type Around, findingsView, idOf, mark, partsView } from "./fields.ts";
import type { Actions } from "./list-of-questions.ts";
import type { Path, ToHost } from "./messages.ts";
import { ratesView } from "./rates.ts";
import type { Refused } from "./refusals.ts";
import { type Confirming, holdsView, movedView } from "./reopened.ts";
import { withCode } from "./with-code.ts";
import type { Words } from "./words.ts";

type GivenAnswer = Extract<ToHost, { type: "answer" }>["answer"];

/** What one question needs of the view around it. */
export interface AroundGroup extends Omit<Around, "about" | "change">, Actions, Confirming {
  readonly change: (path: Path, answer: GivenAnswer, also?: readonly Path[]) => void;
  readonly refused: readonly Refused[];
  /** Whether an answer was sent that this form does not hold yet. */
  readonly isWriting: boolean;
  readonly isFirst: boolean;
  readonly onward: () => void;
  readonly back: () => void;
  readonly skip: () => void;
}

/** Every field below some parts. */
export function fieldsIn(parts: readonly FormPart[]): FormField[] {
  return parts.flatMap((part) => {
    if (part.kind === "field") return [part];
    return part.kind === "map" ? fieldsIn(part.parts) : part.items.flatMap((item) => fieldsIn(item.parts));
  });
}

/** One question; without one, what is to be done now, or what stands against showing any. */
export function groupView(view: FormView, group: FormGroup | undefined, around: AroundGroup): Node[] {
  const { words } = around;
  const refused = around.refused.map((one) => refusedView(one, around));
  if (view.broken.length > 0) return brokenView(view, around);
  if (group === undefined) return [...refused, ...endView(view, around)];
  const about = "about";
  const fields = partsView(group.parts, { ...around, about });
  const isTable = group.parts.some(
    (part) =>
      part.kind === "list" && part.items.some((item) => item.parts.some((one) => one.kind === "list" && one.isTable)),
  );
  return [
    el("h2", {}, group.title),
    group.indicator === undefined ? null : el("p", { class: "of" }, group.indicator),
    el("p", { id: about, class: "asked" }, ...withCode(group.text)),
    ...refused,
    findingsView("says-question", group.says),
    movedView(group, words),
    restsView(group, words),
    exampleView(group, words),
    planView(group, around),
    ...fields,
    fieldsIn(group.parts).some(({ also }) => also !== undefined) && el("p", { class: "hint" }, words.onePlan),
    isTable && view.rates.length > 0 && ratesView(view, words),
    holdsView(group, around),
    othersView(group, around),
    stepsView(group, around),
    whyView(group, words),
  ].filter((one): one is HTMLElement => one instanceof Node);
}

function restsView({ restsOn }: FormGroup, words: Words): HTMLElement | null {
  if (restsOn.length === 0) return null;
  const facts = restsOn.flatMap(({ title, spelling }) => [el("dt", {}, title), el("dd", {}, spelling)]);
  return el("aside", { "aria-label": words.restsOn }, el("h3", {}, words.restsOn), el("dl", {}, ...facts));
}

/** Folded: it is read once, by whoever does not know yet what is expected. */
function exampleView({ example }: FormGroup, words: Words): HTMLElement | null {
  if (example === undefined) return null;
  return el("details", { class: "example" }, el("summary", {}, words.example), el("blockquote", {}, example));
}

/** Why an answer was not written; of another question with the way there. */
function refusedView({ id, title, why, isHere }: Refused, { words, go }: AroundGroup): HTMLElement {
  const label = el("p", { class: "wrong", role: "alert" }, mark("▲"), `${words.notWritten}. ${why}`);
  if (isHere) return label;
  const way = { type: "button", class: "second", id: `refused-${encodeURIComponent(id)}`, onclick: () => go(id) };
  label.append(" ", el("button", way, title));
  return label;
}

function planView({ plan }: FormGroup, { words, change }: AroundGroup): HTMLElement | null {
  if (plan === undefined) return null;
  const choice = (planned: boolean): HTMLElement => {
    const id = idOf(plan.path, planned ? "planned" : "figures");
    const input = el("input", {
      type: "radio",
      id,
      name: idOf(plan.path, "plan"),
      onchange: () => change(plan.path, { planned }),
    });
    input.checked = plan.planned === planned;
    return el("label", { class: "choice", for: id }, input, ` ${planned ? words.planned : words.figures}`);
  };
  return el("fieldset", { class: "field" }, el("legend", {}, words.plan), choice(true), choice(false));
}

/** The indicators for which the same question is open: each by itself, and all of them at once in one edit. */
function othersView({ others, done }: FormGroup, { words, change }: AroundGroup): HTMLElement | null {
  const [first, ...rest] = others;
  if (first === undefined || !done) return null;
  const button = (label: string, id: string, onclick: () => void): HTMLElement =>
    el("button", { type: "button", class: "second", id, onclick }, label);
  const each = others.map(({ title, at, from }) =>
    button(words.useFor(title), idOf(at, "same"), () => change(at, { from })),
  );
  if (rest.length === 0) return el("div", { class: "field" }, el("p", {}, words.others), ...each);
  const also = rest.map(({ at }) => at);
  const all = button(words.useForAll, "same-all", () => change(first.at, { from: first.from }, also));
  all.setAttribute("aria-describedby", "same-names");
  const names = others.map(({ title }) => el("li", {}, title));
  return el(
    "div",
    { class: "field" },
    el("p", {}, words.others),
    el("ul", { id: "same-names", class: "names" }, ...names),
    all,
    el("details", {}, el("summary", {}, words.useForOne), ...each),
  );
}

function stepsView(group: FormGroup, { words, isFirst, onward, back, skip }: AroundGroup): HTMLElement {
  const hasProposals = fieldsIn(group.parts).some(({ value, proposed }) => value === "" && proposed !== undefined);
  return el(
    "div",
    { class: "steps" },
    hasProposals && el("p", { class: "hint" }, words.proposed),
    el("button", { type: "button", id: "onward", onclick: onward }, hasProposals ? words.confirm : words.next),
    hasProposals && el("button", { type: "button", id: "skip", class: "second", onclick: skip }, words.skip),
    !isFirst && el("button", { type: "button", id: "back", class: "second", onclick: back }, words.previous),
  );
}

function whyView({ question, asker, sources }: FormGroup, words: Words): HTMLElement {
  return el(
    "details",
    { class: "why" },
    el("summary", {}, words.why),
    el("p", {}, `${words.askedBy}: ${asker} (${question})`),
    el("p", {}, words.sources),
    el("ul", {}, ...sources.map((source) => el("li", {}, source))),
  );
}

function brokenView({ broken }: FormView, { words, openText }: AroundGroup): Node[] {
  const lines = broken.map(({ line, text }) =>
    el(
      "li",
      {},
      el("button", { type: "button", class: "second", onclick: () => openText(line) }, words.line(line)),
      ` ${text}`,
    ),
  );
  return [el("h2", {}, words.openText), el("p", { role: "alert" }, words.broken), el("ul", {}, ...lines)];
}

function endView({ now, groups }: FormView, { words, go, isWriting }: AroundGroup): Node[] {
  if (isWriting) return [el("h2", {}, words.writing)];
  const open = groups.filter(({ done, counted }) => counted && !done);
  if (open.length > 0) {
    const items = open.map(({ id, title, indicator }) =>
      el(
        "li",
        {},
        el(
          "button",
          { type: "button", class: "second", id: `open-${encodeURIComponent(id)}`, onclick: () => go(id) },
          indicator === undefined ? title : `${title} (${indicator})`,
        ),
      ),
    );
    return [el("h2", {}, words.missing), el("ul", {}, ...items)];
  }
  return [
    el("h2", {}, words.now),
    el("p", {}, words.allAnswered),
    el("ol", {}, ...now.map((step) => el("li", {}, step))),
  ];
}
