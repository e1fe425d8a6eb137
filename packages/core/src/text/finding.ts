import type { Basis, Citation, Kind, Severity, Strength, Text, Verdict } from "@tenzij/law";
import type { Span } from "@tenzij/read";
import type { Message } from "../language/say.ts";

/** Another place that belongs to a finding, such as the anchor behind an alias. */
export interface RelatedPlace {
  readonly file: string;
  readonly span: Span;
  readonly message: Message;
}

/** One thing found: what, where, why, who says so. Every stage returns these; none throws them. */
export interface Finding {
  /** `indicator/…`, `question/TK-16`, `exclusion/X1`, `policy/…`, `read/…`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What this finding, by itself, makes of the profile it belongs to; absent where it decides nothing. */
  readonly verdict?: Verdict;
  readonly file: string;
  readonly span: Span;
  readonly message: Message;
  /** The rule's own name for people, such as the title of the question. */
  readonly title?: Text;
  readonly grounds?: readonly string[];
  readonly kind?: Kind;
  /** What it rests on that this distinguishes: a source, a definition, or our own inference. */
  readonly basis?: Basis;
  /** How surely the words say what they were read as. */
  readonly strength?: Strength;
  /** The indicator's name as written. */
  readonly indicator?: string;
  /** The letters that matched, as written. */
  readonly match?: string;
  readonly sources: readonly Citation[];
  readonly related?: readonly RelatedPlace[];
}
