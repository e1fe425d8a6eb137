import type { FormView } from "./form-view.ts";
import type { FormGroup, MovedFact } from "./record-form.ts";

/** One line of an answer, or of what it rests on, as somebody reads it. */
export interface ReviewedLine {
  readonly title: string;
  /** "" where nothing stands there. */
  readonly is: string;
  /** As it was in the version it is held against, "" where nothing stood there; absent where it is held against none. */
  readonly was?: string | undefined;
}

/**
 * How an answer differs from the version it is held against, or from what the digests say it was given for (`reopened`). Absent where
 * nothing is known of either.
 */
export type AnswerChange = "same" | "changed" | "new" | "gone" | "reopened";

/** One question with its answer, to be read. */
export interface ReviewedAnswer
  extends Pick<FormGroup, "id" | "question" | "indicator" | "title" | "text" | "asker" | "state" | "counted" | "done"> {
  readonly confirmed: FormGroup["confirmed"];
  /** Whether what it rests on changed since it was given, and nobody said since that it holds. */
  readonly reopened: boolean;
  readonly says: readonly string[];
  readonly lines: readonly ReviewedLine[];
  readonly restsOn: readonly ReviewedLine[];
  readonly change: AnswerChange | undefined;
}

/** A record as it is shown to whoever reviews: nothing in it is filled in or changed. */
export interface ReviewView
  extends Pick<FormView, "version" | "locale" | "title" | "verdict" | "blocks" | "asked" | "answered" | "broken"> {
  /** What the answers are held against: a version by its name, or only the digests in the record. */
  readonly against:
    | { readonly name: string; readonly is: "there" | "not-there" | "unreadable" }
    | { readonly name: null };
  /** Who answered the record, and when, as it says; "" where it does not. */
  readonly given: { readonly by: string; readonly on: string };
  readonly answers: readonly ReviewedAnswer[];
  /** What of the profile is not what the test was done on, by name. */
  readonly moved: readonly MovedFact[];
  /** Keys under which the record differs where no question shows it. */
  readonly beside: readonly string[];
}
