import { normalText, quoted, type Scalar, spellings } from "./scalar.ts";

/** A piece of YAML to be written: a key with comments above it, and a scalar, a map, or a list of maps under it. */
export interface Sketch {
  readonly key: string;
  /** Lines above the key, without `#`. */
  readonly comments?: readonly string[];
  /** Behind the value, without `#`. */
  readonly trailing?: string | undefined;
  /** A spelling as it stands, a text that is still to be spelt, or what stands below. */
  readonly value: string | Scalar | readonly Sketch[] | { readonly items: readonly SketchItem[] };
  /** Whether missing keys below it are added to what is already there. */
  readonly open?: boolean;
  /** Whether its items come after those that are already there. */
  readonly append?: boolean;
}

/** An item of a list: a map, or a single text. */
export type SketchItem = readonly Sketch[] | Scalar;

/** Columns after which a comment is broken off. */
const width = 110;

/** Writes sketches as block YAML at an indentation, one line each, without a final newline. */
export function printSketches(sketches: readonly Sketch[], indent: number): string[] {
  return sketches.flatMap((sketch) => printSketch(sketch, indent));
}

function printSketch({ key, comments, trailing, value }: Sketch, indent: number): string[] {
  const margin = " ".repeat(indent);
  const above = (comments ?? []).flatMap((comment) =>
    wrap(comment, width - indent).map((line) => `${margin}# ${line}`),
  );
  // Two spaces before what is behind an empty value: what is typed after the first one keeps a space before the `#`,
  // without which YAML takes the comment for a part of the answer.
  const behind = trailing === undefined ? "" : `${value === "" ? "  " : " "}# ${trailing}`;
  const head = `${margin}${keyText(key)}:`;
  if (typeof value === "string") return [...above, `${head}${value === "" ? "" : ` ${value}`}${behind}`];
  if (isScalar(value)) {
    const [first = "", ...rest] = printScalar(value, indent + 2);
    return [...above, `${head}${first === "" ? "" : ` ${first}`}${behind}`, ...rest];
  }
  const below = isItems(value) ? printItems(value.items, indent + 2) : printSketches(value, indent + 2);
  return below.length === 0 ? [...above, `${head} {}${behind}`] : [...above, `${head}${behind}`, ...below];
}

/** Writes items of a list, each with its dash at an indentation. */
export function printItems(items: readonly SketchItem[], indent: number): string[] {
  return items.flatMap((item) => printItem(item, indent));
}

/** A text as the lines it is spelt in, the first without what stands before it on its line. */
function printScalar({ text, as }: Scalar, indent: number): string[] {
  const [spelling] = spellings({ text: normalText(text), as }, { flow: false, indent, newline: "\n" });
  return `${spelling?.head ?? ""}${spelling?.below ?? ""}`.split("\n");
}

function printItem(item: SketchItem, indent: number): string[] {
  if (isScalar(item)) {
    const [head = "", ...rest] = printScalar(item, indent + 2);
    return [`${" ".repeat(indent)}- ${head}`, ...rest];
  }
  const lines = printSketches(item, indent + 2);
  const first = lines[0] ?? "";
  return [`${" ".repeat(indent)}- ${first.slice(indent + 2)}`, ...lines.slice(1)];
}

/** Writes sketches as flow YAML, for a map that is written as `{…}`; comments have no place there. */
export function flowSketches(sketches: readonly Sketch[]): string {
  return sketches.map(({ key, value }) => `${keyText(key)}: ${flowValue(value)}`).join(", ");
}

/** What stands behind a key, as flow YAML. */
export function flowValue(value: Sketch["value"]): string {
  if (typeof value === "string") return value;
  if (isScalar(value)) return flowScalar(value);
  return isItems(value) ? `[${value.items.map(flowItem).join(", ")}]` : `{${flowSketches(value)}}`;
}

/** An item as flow YAML. */
export function flowItem(item: SketchItem): string {
  return isScalar(item) ? flowScalar(item) : `{${flowSketches(item)}}`;
}

/** In quotes wherever a mark of YAML could stand in it: here a comma is one too. */
function flowScalar({ text, as }: Scalar): string {
  const normal = normalText(text);
  if (normal === "") return as === "prose" ? '""' : "";
  const [spelling] = spellings({ text: normal, as }, { flow: true, indent: 0, newline: "\n" });
  return /[^\p{L}\p{N} _./-]/u.test(normal) ? quoted(normal) : (spelling?.head ?? "");
}

/** Whether a value is a text that is still to be spelt. */
export function isScalar(value: unknown): value is Scalar {
  return typeof value === "object" && value !== null && "as" in value && "text" in value;
}

function isItems(
  value: readonly Sketch[] | { readonly items: readonly SketchItem[] },
): value is { readonly items: readonly SketchItem[] } {
  return "items" in value;
}

/** A text as a YAML scalar that every reader takes for the same text. */
export function scalarText(text: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_./-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}

/** `on` is a key people write every day; only old readers take it for a truth value. */
function keyText(key: string): string {
  return key === "on" ? key : scalarText(key);
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + word.length + 1 > columns) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
