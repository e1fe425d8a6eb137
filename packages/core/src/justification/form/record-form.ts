import type { YamlPath } from "@tenzij/read";
import type { Confirmed } from "../confirm-answers.ts";
import type { AnswerState } from "../flaw.ts";

/** How a field is filled in: with sentences, a line, a day, a number, one or more of a list of words, or lines that are items. */
export type FieldControl =
  | "prose"
  | "line"
  | "day"
  | "number"
  | "yes-no"
  | "choice"
  | "several"
  | "items"
  /** Told and not asked: Tenzij or the policy filled it in. */
  | "told";

export interface FieldOption {
  readonly value: string;
  readonly title: string;
}

/** One thing a person types or chooses. */
export interface FormField {
  readonly kind: "field";
  readonly path: YamlPath;
  readonly title: string;
  readonly control: FieldControl;
  /** As it stands in the record; items and several choices one a line. "" where nothing stands there. */
  readonly value: string;
  readonly options: readonly FieldOption[];
  readonly optional: boolean;
  /** What policy, clock or an earlier answer say it is, for a person to confirm; written only then. */
  readonly proposed?: string | undefined;
  /** Whether a "no" here stops the use of the profile. */
  readonly stops?: boolean | undefined;
  /** What is wrong with it, in words. */
  readonly says: readonly string[];
  /** Other places that the same answer serves, as one plan serves several questions. */
  readonly also?: readonly YamlPath[] | undefined;
}

export interface FormMap {
  readonly kind: "map";
  readonly title: string;
  readonly parts: readonly FormPart[];
}

export interface FormItem {
  readonly path: YamlPath;
  /** Of what it is, as its own first field says; "" where that says nothing yet. */
  readonly of: string;
  readonly title: string;
  readonly parts: readonly FormPart[];
  readonly removable: boolean;
}

export interface FormList {
  readonly kind: "list";
  readonly path: YamlPath;
  readonly title: string;
  readonly items: readonly FormItem[];
  /** What can be added: keys a new item begins with, and how that is called. */
  readonly additions: readonly { readonly with: Readonly<Record<string, string>>; readonly title: string }[];
  /** A table of counts, to be drawn. */
  readonly isTable: boolean;
}

export type FormPart = FormField | FormMap | FormList;

/** A part of the profile an answer rests on, line by line as it is digested. */
export interface RestingOn {
  readonly title: string;
  readonly spelling: string;
}

/** A part of the profile that an answer rests on and that is not as it was. */
export interface MovedFact {
  readonly title: string;
  /** "" where nothing was there; null where no text of then is known. */
  readonly was: string | null;
  readonly is: string;
}

/** That somebody has to say whether an answer still holds. */
export interface ReopenedAnswer {
  readonly moved: readonly MovedFact[];
  /** Who is likely to say so; only proposed. */
  readonly by: string;
}

/** What a person says of an answer that was re-opened: that it holds, as it stands there now. */
export interface HoldsAnswer {
  readonly holds: Confirmed & { readonly by: string };
}

/** One question with what is filled in for it. */
export interface FormGroup {
  /** One of its kind in the record: the question and what it is asked of. */
  readonly id: string;
  readonly question: string;
  readonly indicator?: string | undefined;
  readonly title: string;
  readonly text: string;
  /** Who asks it. */
  readonly asker: string;
  readonly sources: readonly string[];
  /** How a good answer about another profile reads; absent where no sentences are asked. */
  readonly example?: string | undefined;
  readonly restsOn: readonly RestingOn[];
  readonly state: AnswerState;
  /** Whether it is one of the questions that are counted everywhere. */
  readonly counted: boolean;
  readonly done: boolean;
  /** Absent where nothing changed since the answer was given or confirmed. */
  readonly reopened?: ReopenedAnswer | undefined;
  /** Who said last, as the record has it, that the answer holds; absent where nobody did. */
  readonly confirmed?: { readonly by: string; readonly on: string } | undefined;
  readonly says: readonly string[];
  readonly parts: readonly FormPart[];
  /** Where figures may still be planned: whether they are, and where that is written. */
  readonly plan?: { readonly path: YamlPath; readonly planned: boolean } | undefined;
  /** Where the same question is open for other indicators: who they are, and where these answers stand. */
  readonly others: readonly { readonly title: string; readonly at: YamlPath; readonly from: YamlPath }[];
}

/** The whole record as questions, in the order they stand in it. */
export interface RecordForm {
  readonly groups: readonly FormGroup[];
  readonly asked: number;
  readonly answered: number;
}
