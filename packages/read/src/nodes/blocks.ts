/**
 * A text in block style, cut into blocks: stretches of whole lines that mean the same by themselves as in their place.
 * YAML ends a block where a line stands no deeper than its first, so that lines and their indentation are all there is
 * to look at. What is inside a block (quotes, brackets, block scalars) cannot reach over such a line: readers call that
 * an error. Offsets are UTF-16 units of the text.
 */
export interface Blocks {
  readonly form: "map" | "list";
  /** Offset of its first key or dash. */
  readonly start: number;
  readonly parts: readonly Block[];
}

export type Block =
  /** An entry of the map, or an item of the list, to be read as it is. */
  | { readonly kind: "whole"; readonly start: number; readonly end: number }
  /** `key:` by itself, and the blocks that are its value. */
  | { readonly kind: "nest"; readonly start: number; readonly end: number; readonly value: Blocks }
  /** Lines that no map or list has room for, such as a key whose colon is still to be typed: certainly broken. */
  | { readonly kind: "stray"; readonly start: number; readonly end: number };

/** How deep blocks are looked for inside blocks; what lies deeper is read with what holds it. */
const deepest = 6;

/**
 * Cuts a text into blocks. Null for a text that is not in block style, or in which a line cannot be told for what it is
 * without reading all that comes before: documents, directives, anchors and tags on a key, keys that are no plain words.
 */
export function cutBlocks(text: string): Blocks | null {
  // Readers differ on whether a lone carriage return ends a line, and on white space behind a byte order mark.
  if ((text.includes("\r") && /\r(?!\n)/.test(text)) || text.startsWith("\ufeff ")) return null;
  const lines = linesOf(text);
  const first = matchesAt(documentStart, text, lines.starts[0] ?? text.length) ? 1 : 0;
  return first < lines.starts.length ? cut({ text, ...lines }, first, lines.starts.length, text.length, -1, 1) : null;
}

/** Whether a text in a map or list that is indented so is one block, and one that is read as it is. */
export function isOneBlock(text: string, form: Blocks["form"], indent: number): boolean {
  if (text.includes("\r") && /\r(?!\n)/.test(text)) return false;
  const source = { text, ...linesOf(text) };
  const { starts, indents } = source;
  if (starts[0] !== 0 || indents[0] !== indent || kindAt(source, 0, indent, form) !== form) return false;
  for (let line = 1; line < starts.length; line++) if (!belongs(source, line, indent, form)) return false;
  return form === "list" || starts.length === 1 || !isBareKey(text, indent);
}

/** The lines that are neither blank nor a comment: where each begins, and how far it is indented. */
interface Lines {
  readonly starts: readonly number[];
  readonly indents: readonly number[];
}

function linesOf(text: string): Lines {
  const starts: number[] = [];
  const indents: number[] = [];
  // A byte order mark stands before the first line, not in it.
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length; ) {
    let at = start;
    while (text.charCodeAt(at) === space) at++;
    const unit = text.charCodeAt(at);
    if (at < text.length && unit !== lineFeed && unit !== carriageReturn && unit !== hash) {
      starts.push(start);
      indents.push(at - start);
    }
    const end = text.indexOf("\n", at);
    start = end < 0 ? text.length : end + 1;
  }
  return { starts, indents };
}

const [space, lineFeed, carriageReturn, hash, dash] = [0x20, 0x0a, 0x0d, 0x23, 0x2d];

interface Source extends Lines {
  readonly text: string;
}

/**
 * Cuts the lines `from` up to `to`, which end at offset `end` and stand below a line indented by `above`.
 * Null where they are no map or list, or cannot be cut with certainty.
 */
function cut(source: Source, from: number, to: number, end: number, above: number, depth: number): Blocks | null {
  const { text, starts, indents } = source;
  const indent = indents[from] as number;
  const form = kindOf(text, (starts[from] as number) + indent);
  if (form !== "map" && form !== "list") return null;
  const parts: Block[] = [];
  for (let line = from; line < to; ) {
    const kind = kindAt(source, line, indent, form);
    if (kind === "unsure" || (indents[line] as number) <= above - (form === "list" ? 1 : 0)) return null;
    let next = line + 1;
    while (next < to && belongs(source, next, indent, form)) next++;
    const start = starts[line] as number;
    const until = next < to ? (starts[next] as number) : end;
    const nest =
      kind === "map" && next > line + 1 && depth < deepest && isBareKey(text, start + indent)
        ? cut(source, line + 1, next, until, indent, depth + 1)
        : null;
    if (kind === "stray") parts.push({ kind, start, end: until });
    else if (nest === null) parts.push({ kind: "whole", start, end: until });
    else parts.push({ kind: "nest", start, end: endOfLine(text, start), value: nest });
    line = next;
  }
  return { form, start: (starts[from] as number) + indent, parts };
}

/** Whether a line goes on with the block before it: it stands deeper, is an item of its key, or closes its bracket. */
function belongs({ text, starts, indents }: Source, line: number, indent: number, form: Blocks["form"]): boolean {
  const own = indents[line] as number;
  if (own > indent) return true;
  const at = (starts[line] as number) + own;
  if (own === indent && form === "map" && isItem(text, at)) return true;
  return text[at] === "]" || text[at] === "}";
}

/** What begins on a line of a map or list that is indented by `indent`. */
function kindAt({ text, starts, indents }: Source, line: number, indent: number, form: Blocks["form"]) {
  const own = indents[line] as number;
  const kind = kindOf(text, (starts[line] as number) + own);
  return kind === "unsure" || (own === indent && kind === form) ? kind : "stray";
}

/** A key of plain words or in quotes that ends in this line. A comment would hide its colon; `?`, `&`, `!` and `*` begin other keys. */
const keyOfMap =
  /(?:"(?:[^"\\\n]|\\[^\n])*"[ ]*|'(?:[^'\n]|'')*'[ ]*|[^\s,[\]{}#&*!|<>='"%@`?:-](?:[^\n:#]|:(?=[^ \t\r\n])|(?<=[^ \t])#)*):(?=[ \t\r\n]|$)/y;
/** Words with no colon that could end a key, nor any mark that could make them something else. */
const onlyWords = /[^\s,[\]{}#&*!|<>='"%@`?:.-][^\n:#'"[\]{}]*(?=\n|$)/y;
/** What may stand behind a key that has its value on the lines below. */
const nothingMore = /[ ]*(?:[ ]#[^\n]*)?\r?(?=\n|$)/y;
const documentStart = /---[ ]*(?:[ ]#[^\n]*)?\r?(?=\n|$)/y;

function kindOf(text: string, at: number): "map" | "list" | "stray" | "unsure" {
  if (isItem(text, at)) return "list";
  if (matchesAt(keyOfMap, text, at)) return "map";
  return matchesAt(onlyWords, text, at) ? "stray" : "unsure";
}

function isItem(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== dash) return false;
  const next = text.charCodeAt(at + 1);
  return next === space || next === lineFeed || next === carriageReturn || Number.isNaN(next);
}

/** True where a line holds a key and nothing else, so that what follows is its value. */
function isBareKey(text: string, at: number): boolean {
  return matchesAt(keyOfMap, text, at) && matchesAt(nothingMore, text, keyOfMap.lastIndex);
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}
