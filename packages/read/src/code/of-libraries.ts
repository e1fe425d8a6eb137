import { keywords, layout, libraries, saying } from "./known-names.ts";
import type { Token } from "./tokens.ts";
import type { Work } from "./work.ts";

/** A chain of names is followed back over so many. */
const longestChain = 8;

/** Whether a name that ends here is one of a library, or of a function that says something. */
export function isLibrary({ tokens, ofLibraries }: Work, end: number): boolean {
  const called = tokens[end];
  if (called?.kind !== "name") return false;
  if (saying.has(called.text.split(".").at(-1) ?? "") || layout.test(called.text)) return true;
  let at = end;
  while (end - at < 2 * longestChain && tokens[at - 1]?.text === "." && tokens[at - 2]?.kind === "name") at -= 2;
  return tokens[at - 1]?.text !== "." && ofLibraries.has(tokens[at]?.text ?? "");
}

/** Names of an import: they are of a package, and what is taken from a library is kept in mind. */
export function imported(work: Work, { text }: Token, before: Token | undefined): boolean {
  const { importing, ofLibraries } = work;
  const isNext = before?.kind === "name" ? keywords.has(before.text) : before?.text !== ")" && before?.text !== "*";
  if (importing === null || !isNext) {
    work.importing = null;
    return false;
  }
  if (before?.text === "from" || importing.root === null) importing.root = text;
  if (libraries.has(importing.root ?? "") && before?.text !== "." && before?.text !== "from") ofLibraries.add(text);
  return true;
}
