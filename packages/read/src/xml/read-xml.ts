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
  readonly attributes: Map<string, ScalarNode>;
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
  const shift = source.startsWith("\ufeff") ? 1 : 0;
  const text = source.slice(shift);
  const problems: Problem[] = [];
  const stack: Open[] = [];
  const reading = { root: null as Element | null, last: 0, nodes: 0 };
  const parser = new SaxesParser({ position: true });
  const place = (start: number, end: number): Span => span(start + shift, Math.max(start, end) + shift);
  const pending = new Map<string, ScalarNode>();
  const stop = (found: Problem): never => {
    problems.push(found);
    throw new Stop();
  };
  const count = (at: number) => {
    if (++reading.nodes > limits.nodes) stop(problem("too-many-nodes", place(at, at), { limit: limits.nodes }));
  };
  const addText = (value: string, start: number, end: number) => {
    const open = stack.at(-1);
    if (open === undefined || value.trim() === "") return;
    count(start);
    const raw = text.slice(start, end);
    const lead = raw === value ? value.length - value.trimStart().length : 0;
    const trimmed = value.trim();
    const at = raw === value ? place(start + lead, start + lead + trimmed.length) : place(start, end);
    open.text =
      open.text === null
        ? scalar(trimmed, at)
        : scalar(`${open.text.text} ${trimmed}`, span(open.text.span.start, at.end));
  };
  parser.on("attribute", ({ name, value }) => {
    const end = parser.position - 1;
    const open = text.lastIndexOf(text[end] ?? '"', end - 1);
    count(open);
    pending.set(local(name), scalar(value, place(open + 1, end), "plain"));
  });
  parser.on("opentag", ({ name }) => {
    if (stack.length >= deepest) stop(problem("too-deep", place(reading.last, reading.last), { limit: deepest }));
    count(parser.position);
    stack.push({ name: local(name), attributes: new Map(pending), children: [], text: null });
    pending.clear();
    reading.last = parser.position;
  });
  parser.on("closetag", () => {
    const closed = stack.pop();
    const above = stack.at(-1);
    if (closed !== undefined && above !== undefined) above.children.push(closed);
    else if (closed !== undefined) reading.root ??= closed;
    reading.last = parser.position;
  });
  const past = () => {
    reading.last = text.indexOf(">", parser.position - 1) + 1;
  };
  parser.on("comment", past);
  parser.on("processinginstruction", past);
  parser.on("text", (value) => {
    const to = text.indexOf("<", reading.last);
    addText(value, reading.last, to < 0 ? text.length : to);
    reading.last = to < 0 ? text.length : to;
  });
  parser.on("cdata", (value) => {
    addText(value, parser.position - 3 - value.length, parser.position - 3);
    reading.last = parser.position;
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
  // What was open when reading stopped is judged as far as it was read.
  for (let left = stack.pop(); left !== undefined; left = stack.pop()) {
    const above = stack.at(-1);
    if (above === undefined) reading.root ??= left;
    else above.children.push(left);
  }
  return { root: reading.root, problems };
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
