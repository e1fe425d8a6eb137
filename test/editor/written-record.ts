import { Lexer, parseDocument } from "yaml";

/** One text of a record and the keys that lead to it. */
export interface WrittenText {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** What people wrote in a record, read without any part of ours: each text in its order, and each comment. */
export interface Written {
  readonly texts: readonly WrittenText[];
  readonly comments: readonly string[];
}

/** What a record says; null where it is no sound YAML. */
export function writtenIn(record: string): Written | null {
  const document = parseDocument(record, { schema: "failsafe", logLevel: "silent" });
  if (document.errors.length > 0) return null;
  const texts: WrittenText[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === "string") texts.push({ path, text: value });
    else if (Array.isArray(value)) for (const [at, item] of value.entries()) walk(item, [...path, at]);
    else if (value instanceof Map) for (const [key, item] of value) walk(item, [...path, String(key)]);
  };
  walk(document.toJS({ mapAsMap: true }), []);
  return { texts, comments: commentsIn(record) };
}

/** Comments are tokens of their own; what begins with the same sign inside a text is preceded by a mark of the lexer. */
function commentsIn(record: string): string[] {
  let before = "";
  const found: string[] = [];
  for (const token of new Lexer().lex(record)) {
    if (token.startsWith("#") && before !== "\u001f") found.push(token.trimEnd());
    before = token;
  }
  return found;
}

/** The text that stands at a path; undefined where none does. */
export function textAtPath({ texts }: Written, path: readonly (string | number)[]): string | undefined {
  return texts.find((one) => same(one.path, path))?.text;
}

/**
 * What is not as it was: texts that are gone, changed or in another order, and comments that are gone. A text that became one
 * field of its answer, because someone confirmed that, is the text it was.
 * @param isFree whether what stands at a path was to be changed
 */
export function lost(
  before: Written,
  after: Written,
  isFree: (path: readonly (string | number)[]) => boolean,
): string[] {
  const kept = before.texts.filter(({ path, text }) => text !== "" && !isFree(path));
  let last = -1;
  const texts = kept.flatMap(({ path, text }) => {
    const at = after.texts.findIndex(
      (one) => same(one.path, path) || (one.path.at(-1) === "reason" && same(one.path.slice(0, -1), path)),
    );
    const found = after.texts[at]?.text;
    const wrong =
      found !== text ? `${path.join(".")}: ${text} -> ${found}` : at < last ? `${path.join(".")}: moved` : null;
    last = Math.max(last, at);
    return wrong === null ? [] : [wrong];
  });
  const left = [...after.comments];
  const comments = before.comments.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...texts, ...comments];
}

function same(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at]);
}
