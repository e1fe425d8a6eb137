import type { QuestionState } from "@tenzij/core/justification";
import { type Html, html } from "../html/html.ts";
import { message } from "../language/message.ts";
import type { Setting } from "./setting.ts";

/** How a question stands, as a word in its colour. A state that was computed and a question that was answered are never one word. */
export function stateMark({ state, typed, severity }: QuestionState, { words }: Pick<Setting, "words">): Html {
  const text = words(
    state === "answered" && !typed ? message("dossier/checked", {}) : message(`dossier/state-${state}`, {}),
  );
  const colour =
    state === "answered" || state === "not-asked"
      ? "good"
      : state === "planned" || severity === "warning"
        ? "wait"
        : "bad";
  return html`<span class="${colour}">${text}</span>`;
}
