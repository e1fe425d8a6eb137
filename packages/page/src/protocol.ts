import type { FormView } from "@tenzij/core/justification";
import type { Locale } from "@tenzij/core/language";
import type { GivenAnswer, RecordAnswered } from "@tenzij/core/report";
import type { Severity, Verdict } from "@tenzij/law";

/** A file as it stands in one of the two editors. */
export interface Text {
  readonly name: string;
  readonly text: string;
}

/** What the page asks of its worker; answers carry the same number, and an answer to an older question is dropped. */
export interface Question {
  readonly type: "check";
  readonly number: number;
  readonly profile: Text;
  /** Null where there is none yet. */
  readonly record: Text | null;
  readonly locale: Locale;
  /** What is to be stated in the profile first; the answer gives the text with it, and is of the text without. */
  readonly state: { readonly fact: Fact; readonly value: string } | null;
  /** Who answered last, to be proposed. */
  readonly by: string | undefined;
}

/** One answer of the form, to be written into the record as it stands; each gets a reply of the same number. */
export interface Writing extends Pick<Question, "number" | "profile" | "locale"> {
  readonly type: "write";
  readonly record: Text;
  readonly given: GivenAnswer;
}

export type Written = RecordAnswered & { readonly type: "written"; readonly number: number };

/** One finding in words, worst first. */
export interface ShownFinding {
  readonly severity: Severity;
  /** The severity in words. */
  readonly severityTitle: string;
  readonly message: string;
  readonly rule: string;
  /** A question in the record that nobody has answered yet: it waits, and nothing is wrong. */
  readonly isOpen: boolean;
  /** In which of the two texts; null where it is about neither. */
  readonly where: "profile" | "record" | null;
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly line: number;
}

export interface Answer {
  readonly type: "checked";
  readonly number: number;
  readonly verdict: Verdict;
  readonly blocks: boolean;
  readonly outcome: string;
  readonly next: string | null;
  readonly progress: { readonly answered: number; readonly asked: number };
  readonly findings: readonly ShownFinding[];
  /** How the record is to be written now; null where no test is asked, or where the one that is there cannot be completed. */
  readonly record: Text | null;
  /** The record as questions; null where there is none of this profile. */
  readonly form: FormView | null;
  /** What the profile states, as the law knows it; "" where it does not. */
  readonly facts: Readonly<Record<Fact, string>>;
  /** The profile with what was to be stated; null where nothing was, or where it cannot be stated there. */
  readonly stated: string | null;
}

/** What can be stated above a list. */
export type Fact = "purpose" | "phase";
export const facts: readonly Fact[] = ["purpose", "phase"];
