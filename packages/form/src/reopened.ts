import type { FormGroup } from "@tenzij/core/justification";
import { beforeAndNow } from "./before-and-now.ts";
import { el } from "./dom.ts";
import { mark } from "./fields.ts";
import type { Words } from "./words.ts";

/** What an answer that was re-opened needs of the view around it. */
export interface Confirming {
  readonly words: Words;
  /** Who reads the answers again, as typed; undefined where nobody typed it yet. */
  readonly reader: string | undefined;
  readonly read: (by: string) => void;
  /** Somebody says that an answer holds. */
  readonly confirm: (group: FormGroup, by: string) => void;
}

/** What changed since an answer was given, old beside new. */
export function movedView({ reopened }: FormGroup, words: Words): HTMLElement | null {
  if (reopened === undefined || reopened.moved.length === 0) return null;
  return beforeAndNow(reopened.moved, words.changed, words);
}

/** Where somebody says of this answer, and of no other, that it still holds. */
export function holdsView(group: FormGroup, { words, reader, read, confirm }: Confirming): HTMLElement | null {
  if (group.reopened === undefined) return null;
  const oninput = ({ target }: Event): void => read((target as HTMLInputElement).value);
  const input = el("input", { type: "text", id: "reader", autocomplete: "name", oninput });
  input.value = reader ?? group.reopened.by;
  const onclick = ({ target }: Event): void => {
    const shown = (target as HTMLElement).closest("fieldset");
    const [by, missing] = [shown?.querySelector("input"), shown?.querySelector<HTMLElement>("p[role=alert]")];
    if (by && by.value.trim() !== "") {
      confirm(group, by.value.trim());
      return;
    }
    missing?.replaceChildren(mark("▲"), words.confirmedByMissing);
    if (missing) missing.hidden = false;
    by?.focus();
  };
  return el(
    "fieldset",
    { class: "holds" },
    el("legend", {}, words.stillHolds),
    el("p", { class: "hint" }, words.readAgain),
    el(
      "div",
      { class: "field" },
      el("label", { for: "reader" }, words.confirmedBy),
      input,
      el("p", { class: "wrong", role: "alert", hidden: true }),
    ),
    el("button", { type: "button", id: "holds", onclick }, words.holds),
  );
}
