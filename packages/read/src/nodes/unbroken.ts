import { type Span, span } from "../span.ts";
import { scalar } from "./build.ts";
import type { ScalarNode } from "./node.ts";

/** Words and the breaks of lines between them; in what has blanks as well, lines are broken between words. */
const broken = /^\S+(?:[\r\n\u0085\u2028\u2029]+\S+)+$/u;
const lineBreak = /[\r\n\u0085\u2028\u2029]/;
/** A longer text is no name. */
const longest = 200;

/** A name that is written over several lines as one word; null for any other text. */
export function unbroken(text: string): string | null {
  if (!lineBreak.test(text)) return null;
  const written = text.trim();
  return written.length <= longest && broken.test(written) ? written.replaceAll(/\s+/gu, "") : null;
}

/** Names that are written over several lines, each as one word at its place, to be looked at beside what is written. */
export function unbrokenNames(names: Iterable<{ readonly text: string } & Span>): ScalarNode[] {
  const found: ScalarNode[] = [];
  for (const { text, start, end } of names) {
    const name = unbroken(text);
    if (name !== null) found.push(scalar(name, span(start, end), "quoted"));
  }
  return found;
}
