import type { FormGroup, FormView } from "@tenzij/core/justification";
import { el } from "./dom.ts";
import { mark } from "./fields.ts";
import type { Words } from "./words.ts";

/** What can be gone to from anywhere in the form. */
export interface Actions {
  readonly go: (id: string) => void;
  readonly end: () => void;
  readonly openText: (line?: number) => void;
}

/** How far the record is, and every question of it as a tree: by what it is asked of. */
export function listOfQuestions(
  view: FormView,
  current: string | undefined,
  words: Words,
  actions: Actions,
): HTMLElement {
  const parts = runsOf(view.groups).map(([first, ...others]) => {
    const own = [first, ...others];
    const items = own.map((group) => questionItem(group, current, words, actions));
    return el("li", {}, el("p", { class: "of" }, first.indicator ?? words.whole), el("ol", {}, ...items));
  });
  const now = el(
    "button",
    {
      type: "button",
      id: "go-end",
      class: "question",
      "aria-current": current === undefined ? "step" : undefined,
      onclick: actions.end,
    },
    words.now,
  );
  return el(
    "header",
    {},
    ...headView(view, words, actions),
    view.broken.length === 0 && el("nav", { "aria-label": words.questions }, el("ul", {}, ...parts, el("li", {}, now))),
  );
}

/** What the record is of, how it stands, and the way to its text. */
export function headView(
  { title, verdict, blocks, asked, answered }: Pick<FormView, "title" | "verdict" | "blocks" | "asked" | "answered">,
  words: Words,
  { openText }: Pick<Actions, "openText">,
): HTMLElement[] {
  const progress = words.answered(answered, asked);
  return [
    el("h1", {}, title),
    el("p", { class: "verdict" }, mark(blocks ? "▲" : "●"), verdict),
    el(
      "p",
      { role: "status" },
      el("progress", { max: String(Math.max(1, asked)), value: String(answered), "aria-label": progress }),
      ` ${progress}`,
    ),
    el("button", { type: "button", id: "open-text", class: "second", onclick: () => openText() }, words.openText),
  ];
}

/** Questions that follow each other and are asked of the same: the tree has the order in which one goes through it. */
export function runsOf<Of extends Pick<FormGroup, "indicator">>(groups: readonly Of[]): [Of, ...Of[]][] {
  const runs: [Of, ...Of[]][] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (last !== undefined && last[0].indicator === group.indicator) last.push(group);
    else runs.push([group]);
  }
  return runs;
}

function questionItem(group: FormGroup, current: string | undefined, words: Words, { go }: Actions): HTMLElement {
  const [shape, state] = group.done
    ? ["●", words.states[group.state]]
    : group.counted
      ? ["▲", words.states[group.state]]
      : ["·", ""];
  const isHere = group.id === current;
  return el(
    "li",
    {},
    el(
      "button",
      {
        type: "button",
        class: "question",
        id: `go-${encodeURIComponent(group.id)}`,
        "aria-current": isHere ? "step" : undefined,
        onclick: () => go(group.id),
      },
      mark(shape),
      group.title,
      state === "" ? null : el("span", { class: "state" }, ` ${state}`),
    ),
  );
}
