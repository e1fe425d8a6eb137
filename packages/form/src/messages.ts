import type { Answer, FormField, FormView, HoldsAnswer, ReviewView } from "@tenzij/core/justification";

export type Path = FormField["path"];

/** What a host says to the view. */
export type ToView =
  | { readonly type: "form"; readonly view: FormView }
  /** The record is to be read, and not answered. */
  | { readonly type: "review"; readonly view: ReviewView }
  /** The file is the record of no profile, or nothing answers for it. */
  | { readonly type: "none"; readonly why: string }
  /** An answer stands in the text; the form that follows holds it. */
  | { readonly type: "written"; readonly id: number }
  | { readonly type: "refused"; readonly id: number; readonly why: string }
  /** Send what was typed and not sent yet, and say when that is done. */
  | { readonly type: "flush" }
  /** Go to the next open question. */
  | { readonly type: "next" };

/** What the view says to its host. Answers are to be applied one after the other. */
export type ToHost =
  | { readonly type: "ready" }
  | {
      readonly type: "answer";
      readonly id: number;
      readonly path: Path;
      readonly answer: Answer | HoldsAnswer;
      readonly also?: readonly Path[] | undefined;
    }
  /** Everything that was typed has been sent. */
  | { readonly type: "flushed" }
  /** Show the text of the record, at a line from 1 where one is meant. */
  | { readonly type: "open-text"; readonly line?: number | undefined };

/** Where the view lives: a panel of an editor, or a page. */
export interface Host {
  post(message: ToHost): void;
  /** What was kept when the view was last here; anything else than what `keep` was given counts as nothing. */
  kept(): unknown;
  keep(state: unknown): void;
}
