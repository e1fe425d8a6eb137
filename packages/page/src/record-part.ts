import type { FormView } from "@tenzij/core/justification";
import type { Locale } from "@tenzij/core/language";
import type { GivenAnswer } from "@tenzij/core/report";
import type { ToHost } from "@tenzij/form";
import { formFrame } from "./form-frame.ts";
import { words } from "./language/words.ts";
import { part } from "./page-parts.ts";
import type { Written } from "./protocol.ts";
import type { TextEditor } from "./text-editor.ts";

/** The record in the page, as questions or as text; both are the one text that stands in the editor. */
export interface RecordPart {
  /** Shows the questions of a text of the record. */
  show(view: FormView | null, of: string): void;
  showText(): void;
  /** Another record comes: nothing of the one that was shown stays. */
  close(): void;
  label(): void;
  /** Resolves once every answer that was typed stands in the text, or was refused. */
  settled(): Promise<void>;
  /** Who answered last. */
  by(): string | undefined;
}

interface Around {
  readonly record: TextEditor;
  readonly locale: () => Locale;
  readonly write: (text: string, given: GivenAnswer) => Promise<Written | null>;
}

type AnswerOfView = Extract<ToHost, { type: "answer" }>;

/** So often an answer is tried again where the text changed under it. */
const mostTurns = 10;

export function recordPart({ record, locale, write }: Around): RecordPart {
  let isText = false;
  let isThere = false;
  let by: string | undefined;
  let queue = Promise.resolve();
  /** Which record is shown, by number: an answer is of that one alone. */
  let opened = 0;
  const frame = formFrame(part<HTMLIFrameElement>("form"), (message) => {
    const of = opened;
    if (message.type === "answer") queue = queue.then(() => answer(message, of));
    else void settled().then(() => openText(message.line));
  });
  const draw = (): void => {
    const isForm = isThere && !isText;
    part("form").hidden = !isForm;
    part("record").hidden = isForm;
    document.querySelector(".texts")?.classList.toggle("answering", isForm);
    part("as").hidden = !isThere;
    part("as").textContent = words[locale()][isForm ? "as-text" : "as-questions"];
    part<HTMLIFrameElement>("form").title = words[locale()]["form-title"];
  };
  const openText = (line?: number): void => {
    isText = true;
    draw();
    if (line !== undefined) record.goToLine(line);
  };
  const settled = async (): Promise<void> => {
    await frame.flush();
    await queue;
  };
  const answer = async ({ id, path, answer: given, also }: AnswerOfView, of: number): Promise<void> => {
    for (let turn = 0; turn < mostTurns; turn++) {
      if (of !== opened) return;
      const text = record.text();
      const written = await write(text, { path, answer: given, also });
      if (of !== opened) return;
      if (written?.text === undefined)
        return frame.say({ type: "refused", id, why: written?.refused ?? words[locale()]["not-written"] });
      if (record.text() !== text) continue;
      if ("holds" in given) by = given.holds.by;
      else if ("value" in given && path.join("/") === "answered/by") by = given.value;
      frame.say({ type: "written", id });
      record.write("", written.text);
      return;
    }
    frame.say({ type: "refused", id, why: words[locale()]["not-written"] });
  };
  part("as").addEventListener("click", () => {
    void settled().then(() => {
      isText = !isText;
      draw();
    });
  });
  return {
    show(view, of) {
      if (record.text() !== of) return;
      isThere = view !== null;
      frame.show(view);
      draw();
    },
    showText: () => openText(),
    close() {
      opened++;
      isText = false;
      isThere = false;
      frame.show(null);
      draw();
    },
    label: draw,
    settled,
    by: () => by,
  };
}
