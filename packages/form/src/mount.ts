import type { FormField, FormGroup, FormView } from "@tenzij/core/justification";
import { el } from "./dom.ts";
import { focusedPlace, restoreFocus } from "./focus.ts";
import { fieldsIn, groupView } from "./group.ts";
import { showInPlace } from "./in-place.ts";
import { listOfQuestions } from "./list-of-questions.ts";
import type { Host, Path, ToHost, ToView } from "./messages.ts";
import { makeRefusals } from "./refusals.ts";
import { makeUnderWay } from "./under-way.ts";
import { makeUnsent } from "./unsent.ts";
import { words } from "./words.ts";

/**
 * Shows a record in a page, one question at a time. The host is spoken to by messages alone.
 * @returns what takes a message of the host
 */
export function mount(page: HTMLElement, host: Host): (message: ToView) => void {
  const state = keptState(host.kept());
  let view: FormView | undefined;
  const refusals = makeRefusals();
  const underWay = makeUnderWay();
  let count = 0;
  /** The question whose answer was just said to hold, until the form shows it. */
  let confirming = "";
  /** The question that is shown. */
  let drawn = "";
  const unsent = makeUnsent({ send: (field, value) => send(field, value), changed: () => keep() });
  const keep = (): void => host.keep({ at: state.at, typed: unsent.all() });
  const post = (message: Omit<Extract<ToHost, { type: "answer" }>, "type" | "id">): number => {
    host.post({ type: "answer", id: ++count, ...message });
    refusals.sent(count, state.at);
    underWay.sent(count);
    return count;
  };
  const send = ({ path, control, also }: Pick<FormField, "path" | "control" | "also">, value: string): number => {
    const isList = control === "several" || control === "items";
    const values = value
      .split(/\r?\n/)
      .map((one) => one.trim())
      .filter((one) => one !== "");
    return post({ path, also, answer: isList ? { values } : { value } });
  };
  const at = (): number => Math.max(0, view?.groups.findIndex(({ id }) => id === state.at) ?? 0);
  const go = (to: number, toField = true): void => {
    if (view === undefined) return;
    unsent.flush();
    state.at = to >= view.groups.length ? end : (view.groups[Math.max(0, to)]?.id ?? end);
    keep();
    draw();
    focusOn(page, toField);
  };
  const onward = (): void => {
    const group = state.at === end ? undefined : view?.groups[at()];
    // What is proposed is written once somebody goes on from it.
    for (const field of fieldsIn(group?.parts ?? []))
      if (field.value === "" && field.proposed !== undefined && !unsent.has(field)) send(field, field.proposed);
    go(state.at === end ? 0 : at() + 1);
  };
  const nextOpen = (): void => {
    const groups = view?.groups ?? [];
    const here = state.at === end ? -1 : at();
    const isOpen = ({ done, counted, parts }: FormView["groups"][number]): boolean =>
      counted
        ? !done
        : fieldsIn(parts).some(({ value, optional, control }) => value === "" && !optional && control !== "told");
    const order = groups.map((_, index) => (here + 1 + index) % groups.length);
    const found = order.find((index) => isOpen(groups[index] as FormView["groups"][number]));
    go(found ?? groups.length);
  };
  const typed = (field: FormField, value: string, atOnce: boolean): void => {
    const before = unsent.of(field) ?? "";
    unsent.typed(field, value, atOnce);
    // That a field is empty is said no longer than it is.
    if (field.says.length > 0 && field.value === "" && (before === "") !== (value === "")) draw();
  };
  const confirm = ({ id, question, indicator }: FormGroup, by: string): void => {
    unsent.flush();
    confirming = id;
    post({ path: [], answer: { holds: { question, indicator, by } } });
  };
  const read = (by: string): void => {
    state.reader = by;
  };
  const draw = (): void => {
    if (view === undefined) return;
    const place = focusedPlace(page);
    document.documentElement.lang = view.locale;
    if (state.at !== end && view.groups.every(({ id }) => id !== state.at)) state.at = startOf(view);
    const group = state.at === end ? undefined : view.groups[at()];
    const actions = {
      go: (id: string) => go(view?.groups.findIndex((one) => one.id === id) ?? 0),
      end: () => go(view?.groups.length ?? 0, false),
      openText: (line?: number) => host.post({ type: "open-text", line }),
    };
    const fields = {
      words: words[view.locale],
      unsent: unsent.of,
      typed,
      change: (path: Path, answer: Parameters<typeof post>[0]["answer"], also?: readonly Path[]) => {
        unsent.flush();
        post({ path, answer, also });
      },
    };
    const main = el(
      "main",
      { id: "question", tabindex: "-1" },
      ...groupView(view, group, {
        ...fields,
        ...actions,
        refused: refusals.of(view.groups, state.at === end ? undefined : group?.id),
        isWriting: underWay.any(),
        isFirst: at() === 0 && state.at !== end,
        onward,
        back: () => go(state.at === end ? (view?.groups.length ?? 1) - 1 : at() - 1),
        skip: () => go(at() + 1),
        reader: state.reader,
        read,
        confirm,
      }),
    );
    // Of another question nothing stays, not even what was folded open.
    if (drawn !== state.at) page.replaceChildren();
    drawn = state.at;
    showInPlace(page, [listOfQuestions(view, state.at === end ? undefined : group?.id, fields.words, actions), main]);
    restoreFocus(page, place);
  };
  document.addEventListener("visibilitychange", () => unsent.flush());
  window.addEventListener("blur", () => unsent.flush());
  // A shortcut of the editor may close the form, save it or undo.
  window.addEventListener("keydown", ({ ctrlKey, metaKey }) => {
    if (ctrlKey || metaKey) unsent.flush();
  });
  host.post({ type: "ready" });
  return (message) => {
    if (message.type === "form") {
      view = message.view;
      unsent.settle();
      underWay.settle();
      unsent.restore(state.typed.splice(0), view);
      if (state.at === "") state.at = startOf(view);
      if (isConfirmed(view, confirming)) {
        confirming = "";
        nextOpen();
      } else draw();
    } else if (message.type === "none") page.replaceChildren(el("main", {}, el("p", {}, message.why)));
    else if (message.type === "written") {
      unsent.written(message.id);
      refusals.written(message.id);
      underWay.written(message.id);
    } else if (message.type === "refused") {
      unsent.refused(message.id);
      refusals.refused(message.id, message.why);
      underWay.refused(message.id);
      confirming = "";
      draw();
    } else if (message.type === "flush") {
      unsent.flush();
      host.post({ type: "flushed" });
    } else nextOpen();
  };
}

/** The page after the last question. */
const end = "\nend";

/** Whether an answer that somebody said holds is one that is not open any more. */
function isConfirmed({ groups }: FormView, confirming: string): boolean {
  return groups.some(({ id, reopened }) => id === confirming && reopened === undefined);
}

/**
 * A record whose profile changed is opened at the first answer that was re-opened; another with anything open at its first question,
 * where who answers is asked.
 */
function startOf({ groups }: FormView): string {
  const reopened = groups.find((group) => group.reopened !== undefined);
  if (reopened !== undefined) return reopened.id;
  return (groups.some(({ done, counted }) => counted && !done) ? groups[0]?.id : end) ?? end;
}

/** Into the first thing to be filled in, else onto the question itself. */
function focusOn(page: HTMLElement, toField: boolean): void {
  const controls = [...page.querySelectorAll<HTMLElement>("main input, main select, main textarea")];
  const isEmpty = (one: HTMLElement): boolean =>
    one instanceof HTMLInputElement && one.type !== "text" ? !one.checked : (one as HTMLTextAreaElement).value === "";
  const target = toField ? (controls.find(isEmpty) ?? controls[0]) : undefined;
  (target ?? page.querySelector<HTMLElement>("main"))?.focus();
  page.querySelector("main")?.scrollIntoView({ block: "start" });
}

interface Kept {
  at: string;
  /** Who reads answers again; not kept when the view goes. */
  reader?: string;
  readonly typed: [string, string][];
}

function keptState(kept: unknown): Kept {
  const { at, typed } = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<Kept>;
  const pairs = Array.isArray(typed)
    ? typed.filter((one) => Array.isArray(one) && one.every((part) => typeof part === "string"))
    : [];
  return { at: typeof at === "string" ? at : "", typed: pairs };
}
