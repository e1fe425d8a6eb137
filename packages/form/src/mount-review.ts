import type { ReviewView } from "@tenzij/core/justification";
import { el } from "./dom.ts";
import { mark } from "./fields.ts";
import { focusedPlace, restoreFocus } from "./focus.ts";
import { showInPlace } from "./in-place.ts";
import { headView } from "./list-of-questions.ts";
import type { Host } from "./messages.ts";
import { type AroundReview, answersView, hasChanged, listOfAnswers, movedSinceView } from "./review.ts";
import { type Words, words } from "./words.ts";

/**
 * Shows a record in a page to whoever reviews it: every question with its answer, and what changed. Nothing in it takes an answer.
 * @returns what takes a record
 */
export function mountReview(page: HTMLElement, host: Pick<Host, "post">): (view: ReviewView) => void {
  let shown: ReviewView | undefined;
  let onlyChanged = false;
  const draw = (): void => {
    if (shown === undefined) return;
    const place = focusedPlace(page);
    document.documentElement.lang = shown.locale;
    const around: AroundReview = {
      words: words[shown.locale],
      onlyChanged,
      toggle: () => {
        onlyChanged = !onlyChanged;
        draw();
      },
      openText: (line?: number) => host.post({ type: "open-text", line }),
    };
    showInPlace(page, [headerView(shown, around), mainView(shown, around)]);
    restoreFocus(page, place);
  };
  return (view) => {
    if (shown === undefined) page.replaceChildren();
    shown = view;
    draw();
  };
}

function headerView(view: ReviewView, around: AroundReview): HTMLElement {
  const { words: texts, onlyChanged, toggle } = around;
  return el(
    "header",
    {},
    ...headView(view, texts, around),
    el("p", { class: "hint" }, texts.readOnly),
    el("p", { class: "hint" }, againstIn(view, texts)),
    el(
      "button",
      { type: "button", id: "only", class: "second", "aria-pressed": String(onlyChanged), onclick: toggle },
      mark(onlyChanged ? "☑" : "☐"),
      `${texts.onlyChanged} (${view.answers.filter(hasChanged).length})`,
    ),
    view.broken.length === 0 && listOfAnswers(view, around),
  );
}

function againstIn({ against }: ReviewView, texts: Words): string {
  if (against.name === null) return texts.byDigests;
  const { name, is } = against;
  if (is === "there") return texts.against(name);
  return is === "not-there" ? texts.notThere(name) : texts.notRead(name);
}

function mainView(view: ReviewView, around: AroundReview): HTMLElement {
  const { words: texts, openText } = around;
  const broken = view.broken.map(({ line, text }) =>
    el(
      "li",
      {},
      el("button", { type: "button", class: "second", onclick: () => openText(line) }, texts.line(line)),
      ` ${text}`,
    ),
  );
  if (broken.length > 0)
    return el("main", { id: "answers" }, el("p", { role: "alert" }, texts.broken), el("ul", {}, ...broken));
  return el(
    "main",
    { id: "answers" },
    movedSinceView(view, texts),
    ...answersView(view, around),
    besideView(view, texts),
  );
}

/** What differs where no question shows it: it is never passed over in silence. */
function besideView({ beside }: ReviewView, texts: Words): HTMLElement | null {
  if (beside.length === 0) return null;
  const items = beside.map((keys) => el("li", {}, el("code", {}, keys)));
  return el("section", { id: "beside", class: "wrong" }, el("p", {}, texts.besideForm), el("ul", {}, ...items));
}
