import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";
import { limits } from "../limits.ts";
import { type Problem, problem } from "../problem.ts";
import { type Span, span } from "../span.ts";
import { blockEnd } from "./block-end.ts";
import type { Entry, Node, ScalarNode } from "./node.ts";

/** A collection being read; `last` is the end of what was read in it so far. */
type Open =
  | { type: "root"; nodes: Node[] }
  | { type: "list"; start: number; flow: boolean; last: number; items: Node[] }
  | {
      type: "map";
      start: number;
      flow: boolean;
      last: number;
      entries: Entry[];
      keys: Map<string, Span>;
      key: ScalarNode | null;
    };

/** What stands in a plain text, and the keys that a map of it has twice. */
export interface PlainReading {
  readonly roots: Node[];
  readonly problems: readonly Problem[];
}

/**
 * Reads plain YAML or JSON an order of magnitude faster than the referee in `read-nodes.ts` does. Returns null for
 * everything that is not plain: anchors, aliases, merge keys, tags, directives, and text that does
 * not parse or is nested deeper than `maxDepth`. A differential test holds that what it does read, the referee reads the same.
 */
export function readPlain(text: string, maxDepth: number = limits.depth): PlainReading | null {
  if (isDisputed(text)) return null;
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth });
  } catch {
    // Not swallowed: the referee reads the text again and says what is wrong with it.
    return null;
  }
  const roots: Node[] = [];
  const problems: Problem[] = [];
  const stack: Open[] = [];
  let end = 0;
  for (const event of once(events)) {
    if (event.type === EVENT_ID.DOCUMENT) {
      if (event.directives.length > 0) return null;
      stack.push({ type: "root", nodes: roots });
      continue;
    }
    if (event.type !== EVENT_ID.POP && event.type !== EVENT_ID.SCALAR) {
      const open = opened(text, event);
      if (open === null) return null;
      stack.push(open);
      continue;
    }
    if (event.type === EVENT_ID.SCALAR && isMarked(event)) return null;
    const node = event.type === EVENT_ID.POP ? close(text, stack.pop()) : readScalar(text, event, end);
    if (node === null) continue;
    end = Math.max(end, node.span.end);
    if (!place(text, stack.at(-1), node, problems)) return null;
  }
  return { roots, problems };
}

/** Each in turn, let go once it was seen: of a large file the events take as much room as what is made of them. */
function* once(events: (Event | undefined)[]): Generator<Event> {
  for (let at = 0; at < events.length; at++) {
    const event = events[at];
    events[at] = undefined;
    if (event !== undefined) yield event;
  }
}

/** Whether the two parsers would differ about a text as a whole. */
function isDisputed(text: string): boolean {
  // The fast parser drops directives it does not know, and takes an indented `---` for a new document.
  if (/^(?:[ \t]*%|[ \t]+(?:---|\.\.\.))/m.test(text)) return true;
  // Tabs may stand in brackets; about tabs before block structure parsers differ.
  return text.includes("\t") && !/^\s*[[{]/.test(text);
}

type CollectionEvent = Extract<Event, { type: typeof EVENT_ID.SEQUENCE | typeof EVENT_ID.MAPPING }>;
type AliasEvent = Extract<Event, { type: typeof EVENT_ID.ALIAS }>;

/** The collection that begins here; null for one that is not plain. */
function opened(text: string, event: CollectionEvent | AliasEvent): Open | null {
  if (event.type === EVENT_ID.ALIAS || isMarked(event)) return null;
  const flow = event.style === COLLECTION_STYLE.FLOW;
  // `[a: b]` holds a map without brackets of its own.
  if (flow && !"[{".includes(text[event.start] ?? " ")) return null;
  const shared = { start: event.start, flow, last: event.start };
  if (event.type === EVENT_ID.SEQUENCE) return { type: "list", ...shared, items: [] };
  return { type: "map", ...shared, entries: [], keys: new Map(), key: null };
}

/** Whether it bears an anchor or a tag. */
function isMarked(event: CollectionEvent | ScalarEvent): boolean {
  return event.anchorStart >= 0 || event.tagStart >= 0;
}

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

function readScalar(text: string, event: ScalarEvent, previousEnd: number): ScalarNode {
  const { valueStart: start, valueEnd: end } = event;
  if (start < 0) return { type: "scalar", span: nowhere, text: "", style: "plain" };
  const value = event.fast ? text.slice(start, end) : getScalarValue(text, event);
  if (event.style === SCALAR_STYLE.PLAIN)
    return { type: "scalar", span: span(start, end), text: value, style: "plain" };
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return { type: "scalar", span: span(start - 1, end + 1), text: value, style: "quoted" };
  }
  const header = headerOf(text, start, previousEnd);
  return { type: "scalar", span: span(header, blockEnd(text, header, end)), text: value, style: "block" };
}

/** An empty value has no place of its own; the collection that holds it gives it one. */
const nowhere: Span = span(-1, -1);

/** Where `|` or `>` stands: the first on its line after whatever was read before it. */
function headerOf(text: string, body: number, previousEnd: number): number {
  const line = text.lastIndexOf("\n", body - 2) + 1;
  for (let at = Math.max(line, previousEnd); at < body; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x7c || unit === 0x3e) return at;
  }
  return body;
}

/** Puts a node where it belongs; false when what it belongs to is not plain. */
function place(text: string, open: Open | undefined, node: Node, problems: Problem[]): boolean {
  if (open === undefined) return false;
  if (open.type === "root") {
    if (node.span.start < 0) return true;
    open.nodes.push(node);
    return node.type !== "scalar";
  }
  if (open.type === "list") {
    open.items.push(node.span.start < 0 ? { ...node, span: span(open.last, open.last) } : node);
    open.last = Math.max(open.last, node.span.end);
    return true;
  }
  return open.key === null ? placeKey(text, open, node) : placeValue(open, open.key, node, problems);
}

type OpenMap = Extract<Open, { type: "map" }>;

function placeKey(text: string, open: OpenMap, node: Node): boolean {
  if (node.type !== "scalar" || node.span.start < 0 || isMergeKey(node)) return false;
  // The fast parser takes `b` for a key of the map above it in `- {a: 1} b: 2`.
  if (!open.flow && open.entries.length > 0 && !beginsLine(text, node.span.start)) return false;
  open.key = node;
  open.last = node.span.end;
  return true;
}

function placeValue(open: OpenMap, key: ScalarNode, node: Node, problems: Problem[]): true {
  const first = open.keys.get(key.text);
  if (first === undefined) open.keys.set(key.text, key.span);
  else problems.push(duplicateKey(key, first));
  open.entries.push({ key, value: node.span.start < 0 ? { ...node, span: span(key.span.end, key.span.end) } : node });
  open.last = Math.max(open.last, node.span.end);
  open.key = null;
  return true;
}

/** A key that its map already has, at `first`. */
export function duplicateKey(key: ScalarNode, first: Span): Problem {
  return { ...problem("duplicate-key", key.span, { key: key.text }), first };
}

function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === 0x20) before--;
  return text.charCodeAt(before) === 0x0a;
}

function isMergeKey({ text, style }: ScalarNode): boolean {
  return text === "<<" && style === "plain";
}

function close(text: string, open: Open | undefined): Node | null {
  if (open === undefined || open.type === "root") return null;
  const end = open.flow ? bracketAfter(text, open.last, open.type === "list" ? "]" : "}") : open.last;
  const at = span(open.start, end);
  if (open.type === "list") return { type: "list", span: at, items: open.items };
  return { type: "map", span: at, entries: open.entries };
}

/** The end of a flow collection: past its bracket, which only white space, commas and comments can precede. */
function bracketAfter(text: string, from: number, bracket: string): number {
  for (let at = from; at < text.length; at++) {
    const found = text[at];
    if (found === bracket) return at + 1;
    if (found === "#") at = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
  }
  return text.length;
}
