import { limits } from "../limits.ts";
import { scalar } from "../nodes/build.ts";
import type { ScalarNode } from "../nodes/node.ts";
import { span } from "../span.ts";
import { deepest, type Element, local, type Open } from "./element.ts";

/** What is read so far of a document that is plain up to here. */
interface Scan {
  readonly text: string;
  /** Offset of the text in its file. */
  readonly shift: number;
  at: number;
  nodes: number;
  root: Element | null;
  readonly open: { readonly written: string; readonly element: Open }[];
}

/** Beyond what XML allows, or beyond the first plane. */
const unusual = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/;
const declaration = /<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")?[ \t\r\n]*\?>/y;
const name = /[A-Za-z_:][\w:.-]*/y;
const entity = /&(?:(lt|gt|amp|apos|quot);)?/g;
const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", apos: "'", quot: '"' };

const [BANG, SLASH, LESS, EQUALS, GREATER] = [33, 47, 60, 61, 62] as const;
const [QUOTE, TICK] = [34, 39] as const;

/**
 * Reads a document as nearly all are written: sound, with names of plain letters, no section of CDATA, no instruction and no entity but the five.
 * Null for any other, which the parser of all XML reads. It makes no difference to what is read.
 * @param shift offset of the text in its file
 */
export function readPlainXml(text: string, shift: number): Element | null {
  if (unusual.test(text)) return null;
  declaration.lastIndex = 0;
  const at = declaration.test(text) ? declaration.lastIndex : 0;
  const scan: Scan = { text, shift, at, nodes: 0, root: null, open: [] };
  while (scan.at < text.length) {
    if (!textBefore(scan)) return null;
    if (scan.at >= text.length) break;
    const sign = text.charCodeAt(scan.at + 1);
    const isPlain = sign === SLASH ? closed(scan) : sign === BANG ? passed(scan) : opened(scan);
    if (!isPlain || scan.nodes > limits.nodes) return null;
  }
  return scan.open.length === 0 ? scan.root : null;
}

/** Text up to the next sign. */
function textBefore(scan: Scan): boolean {
  const { text, at: start, shift, open } = scan;
  const found = text.indexOf("<", start);
  const end = found < 0 ? text.length : found;
  scan.at = end;
  if (behindBlanks(text, start) >= end) return true;
  const into = open.at(-1)?.element;
  const raw = text.slice(start, end);
  const value = raw.includes("]]>") ? null : decoded(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw);
  if (into === undefined || value === null) return false;
  const trimmed = value.trim();
  if (trimmed === "") return true;
  scan.nodes++;
  const from = raw === value ? start + value.length - value.trimStart().length : start;
  const at = span(from + shift, (raw === value ? from + trimmed.length : end) + shift);
  into.text =
    into.text === null
      ? scalar(trimmed, at)
      : scalar(`${into.text.text} ${trimmed}`, span(into.text.span.start, at.end));
  return true;
}

/** What a text says; null where it names an entity that is none of the five. */
function decoded(raw: string): string | null {
  if (!raw.includes("&")) return raw;
  let isPlain = true;
  const value = raw.replace(entity, (_, named: string | undefined) => {
    isPlain &&= named !== undefined;
    return entities[named ?? ""] ?? "";
  });
  return isPlain ? value : null;
}

/** A comment. */
function passed(scan: Scan): boolean {
  const { text, at } = scan;
  if (!text.startsWith("<!--", at)) return false;
  const end = text.indexOf("--", at + 4);
  scan.at = end + 3;
  return end >= 0 && text.charCodeAt(end + 2) === GREATER;
}

function closed(scan: Scan): boolean {
  const { text, at, open } = scan;
  const last = open.pop();
  if (last === undefined || !text.startsWith(last.written, at + 2)) return false;
  const end = behindBlanks(text, at + 2 + last.written.length);
  scan.at = end + 1;
  putAway(scan, last.element);
  return text.charCodeAt(end) === GREATER;
}

/** Puts an element that ended in the one around it, or at the top, where it is the only one. */
function putAway(scan: Scan, element: Element): void {
  const above = scan.open.at(-1);
  if (above === undefined) scan.root = element;
  else above.element.children.push(element);
}

function opened(scan: Scan): boolean {
  const { text, at, open } = scan;
  const written = nameAt(text, at + 1);
  if (written === "" || open.length >= deepest || (open.length === 0 && scan.root !== null)) return false;
  const start = at + 1 + written.length;
  let end = behindBlanks(text, start);
  scan.at = end;
  const attributes = isEnd(text.charCodeAt(end)) ? none : attributesAt(scan, end > start);
  if (attributes === null) return false;
  scan.nodes++;
  end = scan.at;
  const element: Open = { name: local(written), attributes, children: [], text: null };
  const isEmpty = text.charCodeAt(end) === SLASH;
  if (isEmpty) end++;
  scan.at = end + 1;
  if (text.charCodeAt(end) !== GREATER) return false;
  if (isEmpty) putAway(scan, element);
  else open.push({ written, element });
  return true;
}

const none: ReadonlyMap<string, ScalarNode> = new Map();

/** The attributes up to the end of a tag; null where one is not plainly written or stands there twice. */
function attributesAt(scan: Scan, isApart: boolean): Map<string, ScalarNode> | null {
  const { text, shift } = scan;
  const attributes = new Map<string, ScalarNode>();
  const seen = new Set<string>();
  for (let apart = isApart; !isEnd(text.charCodeAt(scan.at)); ) {
    const written = nameAt(text, scan.at);
    if (!apart || written === "" || seen.has(written)) return null;
    seen.add(written);
    const equals = behindBlanks(text, scan.at + written.length);
    const open = behindBlanks(text, equals + 1);
    const quote = text.charCodeAt(open);
    const end = quote === QUOTE ? text.indexOf('"', open + 1) : quote === TICK ? text.indexOf("'", open + 1) : -1;
    if (text.charCodeAt(equals) !== EQUALS || end < 0) return null;
    const raw = text.slice(open + 1, end);
    const value = /[<\t\r\n]/.test(raw) ? null : decoded(raw);
    if (value === null) return null;
    scan.nodes++;
    attributes.set(local(written), scalar(value, span(open + 1 + shift, end + shift), "plain"));
    scan.at = behindBlanks(text, end + 1);
    apart = scan.at > end + 1;
  }
  return attributes;
}

/** Whether a tag ends here, or the text. */
function isEnd(code: number): boolean {
  return code === GREATER || code === SLASH || Number.isNaN(code) || code === LESS;
}

function nameAt(text: string, at: number): string {
  name.lastIndex = at;
  return name.exec(text)?.[0] ?? "";
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || (code >= 9 && code <= 13 && code !== 11 && code !== 12); )
    code = text.charCodeAt(++at);
  return at;
}
