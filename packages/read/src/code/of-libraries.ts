import { givingColumns, keywords, layout, libraries, ofPictures, saying } from "./known-names.ts";
import type { Token } from "./tokens.ts";
import type { Work } from "./work.ts";

/** A chain of names is followed back over so many. */
const longestChain = 8;

/** Whether a name that ends here is one of a library, or of a function that says something. */
export function isLibrary({ tokens, known: { ofLibraries } }: Work, end: number): boolean {
  const called = tokens[end];
  if (called?.kind !== "name") return false;
  if (called.text === "raise" || saying.has(called.text.split(".").at(-1) ?? "") || layout.test(called.text))
    return true;
  let at = end;
  while (end - at < 2 * longestChain && tokens[at - 1]?.text === ".") {
    const owner = beforeBrackets(tokens, at - 2);
    if (tokens[owner]?.kind !== "name") break;
    at = owner;
  }
  if (tokens[at - 1]?.text === "raise") return true;
  return tokens[at - 1]?.text !== "." && ofLibraries.has(tokens[at]?.text ?? "");
}

/** What stands before square brackets that end here: `ax[0][1]`. */
function beforeBrackets(tokens: readonly Token[], end: number): number {
  let at = end;
  while (tokens[at]?.text === "]" && end - at < longestChain) {
    while (end - at < longestChain && tokens[at]?.text !== "[") at--;
    at--;
  }
  return at;
}

/** Names of an import: they are of a package, and what is taken from a library is kept in mind. */
export function imported(work: Work, { text }: Token, before: Token | undefined): boolean {
  const { importing, known } = work;
  const isNext = before?.kind === "name" ? keywords.has(before.text) : before?.text !== ")" && before?.text !== "*";
  if (importing === null || !isNext) {
    work.importing = null;
    return false;
  }
  // `from . import config`: what lies beside a program is a part of it.
  const isBeside = importing.isFrom && importing.root === null && before?.text === "import";
  if (isBeside) importing.root = ".";
  else if (before?.text === "from" || importing.root === null) importing.root = text;
  if (importing.root === ".") known.modules.add(text);
  if (before?.text === "." || before?.text === "from") return true;
  if (!importing.isFrom) known.modules.add(text);
  if (libraries.has(importing.root ?? "")) known.ofLibraries.add(text);
  if (ofPictures.has(importing.root ?? "")) known.ofPictures.add(text);
  return true;
}

/** Whether a name is the first behind a module: no table has it for a column. */
export function isOfModule({ tokens, known }: Work, index: number): boolean {
  const [owner, before] = [tokens[index - 2], tokens[index - 3]];
  return owner?.kind === "name" && before?.text !== "." && known.modules.has(owner.text);
}

/** Whether brackets that open here hold parameters of a method of something that a library made. */
export function isOfObject({ tokens, isOfObject }: Work, open: number): boolean {
  const [called, dot] = [tokens[open - 1], tokens[open - 2]];
  return isOfObject && called?.kind === "name" && dot?.text === "." && !givingColumns.has(called.text);
}

/** Keeps in mind whether a name that begins here is of a library, and what it is given to is then of it as well. */
export function follow(work: Work, { text }: Token, index: number): void {
  const { tokens, frames, known } = work;
  if (tokens[index - 1]?.text === ".") return;
  work.isOfObject = known.ofLibraries.has(text) || known.objects.has(text);
  if (tokens[index - 1]?.text !== "=" || frames.length > 0) return;
  const isOfPicture = known.ofPictures.has(text);
  for (const one of givenTo(tokens, index - 1)) {
    if (isOfPicture) for (const all of [known.ofPictures, known.ofLibraries]) all.add(one);
    else if (known.ofPictures.delete(one)) known.ofLibraries.delete(one);
    if (work.isOfObject) known.objects.add(one);
    else known.objects.delete(one);
  }
}

/** The names before an equals sign: `fig, ax = …`. */
function givenTo(tokens: readonly Token[], equals: number): string[] {
  const found: string[] = [];
  for (let at = equals - 1; tokens[at]?.kind === "name" && found.length < longestChain; at -= 2) {
    if (tokens[at - 1]?.text === "." || keywords.has(tokens[at]?.text ?? "")) break;
    found.push(tokens[at]?.text ?? "");
    if (tokens[at - 1]?.text !== ",") break;
  }
  return found;
}
