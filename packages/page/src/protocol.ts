import type { Locale } from "@tenzij/core/language";
import type { Severity, Verdict } from "@tenzij/law";

/** A file as it stands in one of the two editors. */
export interface Text {
  readonly name: string;
  readonly text: string;
}

/** What the page asks of its worker; answers carry the same number, and an answer to an older question is dropped. */
export interface Question {
  readonly number: number;
  readonly profile: Text;
  /** Null where there is none yet. */
  readonly record: Text | null;
  readonly locale: Locale;
  /** What is to be stated in the profile first; the answer gives the text with it, and is of the text without. */
  readonly state: { readonly fact: Fact; readonly value: string } | null;
}

/** One finding in words, worst first. */
export interface ShownFinding {
  readonly severity: Severity;
  /** The severity in words. */
  readonly said: string;
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
  readonly number: number;
  readonly verdict: Verdict;
  readonly blocks: boolean;
  readonly outcome: string;
  readonly next: string | null;
  readonly progress: { readonly answered: number; readonly asked: number };
  readonly findings: readonly ShownFinding[];
  /** How the record is to be written now; null where no test is asked, or where the one that is there cannot be completed. */
  readonly record: Text | null;
  /** What the profile states, as the law knows it; "" where it does not. */
  readonly facts: Readonly<Record<Fact, string>>;
  /** The profile with what was to be stated; null where nothing was, or where it cannot be stated there. */
  readonly stated: string | null;
}

/** What can be stated above a list. */
export type Fact = "purpose" | "phase";
export const facts: readonly Fact[] = ["purpose", "phase"];
