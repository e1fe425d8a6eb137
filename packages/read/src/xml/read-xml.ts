import { SaxesParser } from "saxes";
import { limits } from "../limits.ts";
import { scalar } from "../nodes/build.ts";
import type { ScalarNode } from "../nodes/node.ts";
import { type Problem, problem } from "../problem.ts";
import { type Span, span } from "../span.ts";

/** An element of an XML document, each of its texts at its place. */
export interface Element {
  /** Without its prefix: tools choose different ones for the same thing. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, ScalarNode>;
  readonly children: readonly Element[];
  /** What stands in it beside other elements, without blanks around it. */
  readonly text: ScalarNode | null;
}

/** A document, and what stands against reading it. */
export interface Xml {
  readonly root: Element | null;
  readonly problems: readonly Problem[];
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, ScalarNode>;
  readonly children: Element[];
  text: ScalarNode | null;
}

/** Trees of models are nested deeper than what people write. */
const deepest = 400;
/** After so many errors the rest says little. */
const mostErrors = 50;

class Stop extends Error {}

/**
 * Reads XML into elements. No DOCTYPE and so no entities but the five of XML; nothing is fetched. After an error reading goes on;
 * the error is a problem where it stands.
 */
export function readXml(source: string): Xml {
  const stack: Open[] = [];
  let root: Element | null = null;
  let pending = new Map<string, ScalarNode>();
  const close = () => {
    const closed = stack.pop();
    const above = stack.at(-1);
    if (closed !== undefined && above !== undefined) above.children.push(closed);
    else if (closed !== undefined) root ??= closed;
  };
  const problems = parse(source, {
    attribute: (name, value, at) => pending.set(local(name), scalar(value, at, "plain")),
    open: (name) => {
      const attributes = pending.size === 0 ? without : pending;
      if (pending.size > 0) pending = new Map();
      stack.push({ name: local(name), attributes, children: [], text: null });
    },
    close,
    text: (value, at) => {
      const open = stack.at(-1);
      if (open === undefined) return;
      open.text =
        open.text === null
          ? scalar(value, at)
          : scalar(`${open.text.text} ${value}`, span(open.text.span.start, at.end));
    },
  });
  // What was open when reading stopped is judged as far as it was read.
  while (stack.length > 0) close();
  return { root, problems };
}

/** What stands against reading a text as XML, whatever it says. */
export function problemsOfXml(source: string): Problem[] {
  return parse(source, null);
}

const without: ReadonlyMap<string, ScalarNode> = new Map();

/** What is made of a document while it is read. */
interface Maker {
  readonly attribute: (name: string, value: string, at: Span) => void;
  readonly open: (name: string) => void;
  readonly close: () => void;
  /** Of a text without blanks around it. */
  readonly text: (value: string, at: Span) => void;
}

/** Reads a document and tells what it says, piece by piece, to whoever makes something of it. */
function parse(source: string, maker: Maker | null): Problem[] {
  const shift = source.startsWith("\ufeff") ? 1 : 0;
  const text = source.slice(shift);
  const problems: Problem[] = [];
  let [last, nodes, depth] = [0, 0, 0];
  const parser = new SaxesParser({ position: true });
  const place = (start: number, end: number): Span => span(start + shift, Math.max(start, end) + shift);
  const stop = (found: Problem): never => {
    problems.push(found);
    throw new Stop();
  };
  const count = (at: number) => {
    if (++nodes > limits.nodes) stop(problem("too-many-nodes", place(at, at), { limit: limits.nodes }));
  };
  const addText = (value: string, start: number, end: number) => {
    const trimmed = depth === 0 ? "" : value.trim();
    if (trimmed === "") return;
    count(start);
    if (maker === null) return;
    const exact = end - start === value.length && text.startsWith(value, start);
    const from = exact ? start + value.length - value.trimStart().length : start;
    maker.text(trimmed, place(from, exact ? from + trimmed.length : end));
  };
  parser.on("attribute", ({ name, value }) => {
    const end = parser.position - 1;
    const open = openingQuote(text, end, value.length);
    count(open);
    maker?.attribute(name, value, place(open + 1, end));
  });
  parser.on("opentag", ({ name }) => {
    if (depth >= deepest) stop(problem("too-deep", place(last, last), { limit: deepest }));
    count(parser.position);
    depth++;
    maker?.open(name);
    last = parser.position;
  });
  parser.on("closetag", () => {
    depth = Math.max(0, depth - 1);
    maker?.close();
    last = parser.position;
  });
  const past = () => {
    last = text.indexOf(">", parser.position - 1) + 1;
  };
  parser.on("comment", past);
  parser.on("processinginstruction", past);
  parser.on("text", (value) => {
    const to = text.indexOf("<", last);
    const end = to < 0 ? text.length : to;
    addText(value, last, end);
    last = end;
  });
  parser.on("cdata", (value) => {
    addText(value, parser.position - 3 - value.length, parser.position - 3);
    last = parser.position;
  });
  parser.on("doctype", () => stop(problem("doctype", place(0, Math.min(parser.position, text.length)), {})));
  parser.on("error", (error) => {
    const at = Math.min(parser.position, text.length);
    const detail = error.message.replace(/^\d+:\d+: /, "").slice(0, 200);
    problems.push(problem("not-xml", place(at, at), { detail }));
    if (problems.length >= mostErrors) throw new Stop();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return problems;
}

/** Where the value opens that closes here; right before it, unless it is written with entities. */
function openingQuote(text: string, close: number, length: number): number {
  const open = close - length - 1;
  return text.charCodeAt(open) === text.charCodeAt(close) ? open : text.lastIndexOf(text[close] ?? '"', close - 1);
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** An element and all below it, in the order of the file. */
export function* within(element: Element): Generator<Element> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at--) waiting.push(next.children[at] as Element);
  }
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The children of a name. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((one) => one.name === name);
}
