import { el } from "./dom.ts";
import type { Words } from "./words.ts";

/** What is laid beside each other; `was` is null where only a digest of then is kept. */
interface Row {
  readonly title: string;
  readonly was: string | null;
  readonly is: string;
}

/** A table of what was there and what is there now. */
export function beforeAndNow(rows: readonly Row[], about: string, words: Words): HTMLElement {
  const head = [about, words.before, words.today].map((title) => el("th", { scope: "col" }, title));
  const body = rows.map(({ title, was, is }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, title),
      el("td", {}, was === null ? words.notKept : was === "" ? words.nothingThere : was),
      el("td", {}, is === "" ? words.gone : is),
    ),
  );
  const table = el("table", {}, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...body));
  return el("div", { class: "wide moved" }, table);
}
