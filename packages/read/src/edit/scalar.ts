/** How a text is written: sentences of people, a short text, or a word of the schema such as a date, a number or a choice. */
export type ScalarKind = "prose" | "text" | "word";

/** A text that is to stand as one scalar. */
export interface Scalar {
  readonly text: string;
  readonly as: ScalarKind;
}

/** Where a scalar is to stand. */
export interface ScalarPlace {
  /** Inside `{…}` or `[…]`, where nothing can run over several lines. */
  readonly flow: boolean;
  /** Columns before each line of a text of several lines. */
  readonly indent: number;
  readonly newline: string;
}

/** A spelling, cut where a remark of the line it begins on comes. */
export interface Spelling {
  readonly head: string;
  /** The lines below, each with the end of the line before it. */
  readonly below: string;
}

/** A text as it is read back: line ends are LF, and blanks at the end of a line or of the text are nothing a person wrote. */
export function normalText(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n").map(withoutBlanksBehind);
  let end = lines.length;
  while (end > 1 && lines[end - 1] === "") end--;
  return lines.slice(0, end).join("\n");
}

function withoutBlanksBehind(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t")) end--;
  return line.slice(0, end);
}

/**
 * Ways to spell a scalar, the best first. None is certain to be read back as it was meant: whoever writes one reads it again.
 * @param scalar its text as `normalText` gives it
 */
export function spellings({ text, as }: Scalar, place: ScalarPlace): Spelling[] {
  if (text === "" && as === "prose") return [place.flow ? inline('""') : emptyLiteral(place), inline('""')];
  if (text === "") return [inline(""), inline('""')];
  const plain = as === "word" || (as === "text" && isPlainText(text)) ? [inline(text)] : [];
  const isLiteral = !place.flow && (as === "prose" || (text.includes("\n") && as === "text")) && canBeLiteral(text);
  return [...plain, ...(isLiteral ? [literal(text, place)] : []), inline(quoted(text))];
}

function inline(head: string): Spelling {
  return { head, below: "" };
}

/** Exact whatever stands in it: nothing in a literal is a mark of YAML. */
function literal(text: string, { indent, newline }: ScalarPlace): Spelling {
  const margin = " ".repeat(indent);
  const lines = text.split("\n").map((line) => newline + (line === "" ? "" : margin + line));
  return { head: "|-", below: lines.join("") };
}

/** A literal that holds nothing yet: its line is there, as deep as what is typed on it has to stand. */
function emptyLiteral({ indent, newline }: ScalarPlace): Spelling {
  return { head: "|-", below: newline + " ".repeat(indent) };
}

/** Its first line says how deep it stands, so it cannot begin with a blank; what is not printable needs an escape. */
function canBeLiteral(text: string): boolean {
  return !/^\n*[ \t]/.test(text) && !unprintable.test(text);
}

const unprintable = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** Whether every reader of YAML takes a text without quotes for that text: no word or number of YAML 1.1 or 1.2, and no mark that ends it. */
function isPlainText(text: string): boolean {
  const isWord = /^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return /^\p{L}/u.test(text) && !isWord && !/:(\s|$)|\s#/.test(text) && !unprintable.test(text);
}

/** In double quotes, with escapes for all that is not printable. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
