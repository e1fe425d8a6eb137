import type { RecordForm } from "./record-form.ts";

/** How often a group is selected against what it is compared with, recomputed; rates from 0 to 1. */
export interface FormRate {
  readonly step: string;
  readonly group: string;
  readonly rate: number;
  readonly ratio: number;
  readonly low?: number;
  readonly high?: number;
  readonly inWords: string;
}

/** A record as it is shown to whoever answers, for the text of one version. */
export interface FormView extends RecordForm {
  /** Version of the document it was made of; an answer is written into that one only. */
  readonly version: number;
  readonly locale: "nl" | "en";
  readonly title: string;
  /** The verdict in words. */
  readonly verdict: string;
  readonly blocks: boolean;
  /** What stands against reading it, each with its line from 1; then there are no questions. */
  readonly broken: readonly { readonly line: number; readonly text: string }[];
  /** What is to be done now, in words. */
  readonly now: readonly string[];
  readonly rates: readonly FormRate[];
}
