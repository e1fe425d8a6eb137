import type { Span } from "../span.ts";

/** A comment, without its mark. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}
