import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import type { Finding } from "./finding.ts";
import { limits } from "./limits.ts";
import { type SourceText, sourceText } from "./source-text.ts";
import { type Span, span } from "./span.ts";
import type { Unreadable } from "./tree.ts";

/** The one platform class core leans on: a pure function from bytes to text, the same in Node and browsers. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

/** A text, and what stands against judging it. `source` is there even when empty, so that findings can point. */
export interface ReadText {
  readonly source: SourceText;
  readonly findings: readonly Finding[];
  /** False when the text is not to be read any further. */
  readonly readable: boolean;
}

/** A finding about reading: the file cannot be judged. */
export function unreadable(file: string, rule: string, at: Span, said: Message): Finding {
  return { rule, severity: "block", verdict: "cannot-judge", file, span: at, message: said, sources: [] };
}

const atStart = span(0, 0);

/**
 * Turns bytes (or the text of an open buffer) into text with lines, or says why not. UTF-8 with or without one
 * byte order mark and LF or CRLF is accepted; whatever readers disagree about is a finding at its place.
 */
export function readText(file: string, content: Uint8Array | string | { unreadable: Unreadable }): ReadText {
  if (typeof content === "string") return inspect(file, content);
  if ("unreadable" in content) return refused(file, reason(content.unreadable));
  if (content.length > limits.fileBytes) {
    return refused(file, message("read/too-large", { limit: limits.fileBytes }));
  }
  if (looksLikeUtf16(content)) return refused(file, message("read/utf16", {}));
  return inspect(file, new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(content));
}

function reason(why: Unreadable): Message {
  if (why === "too-large") return message("read/too-large", { limit: limits.fileBytes });
  return message(`read/${why}`, {});
}

function refused(file: string, said: Message): ReadText {
  return { source: sourceText(file, ""), findings: [unreadable(file, said.key, atStart, said)], readable: false };
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length > 3 && (first === 0) !== (second === 0) && (bytes[2] === 0) !== (bytes[3] === 0);
}

// Everything but tab, LF and CR below space; DEL and C1; soft hyphen; zero-width, direction and line-break marks; BOM.
const suspicious =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code units are looked for, combining or not.
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufffd]|\r(?!\n)/g;

function inspect(file: string, text: string): ReadText {
  if (text.length > limits.fileBytes) {
    return refused(file, message("read/too-large", { limit: limits.fileBytes }));
  }
  const source = sourceText(file, text);
  if (text.trim() === "") return { ...refused(file, message("read/empty", {})), source };
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const found of text.matchAll(suspicious)) {
    const finding = suspect(file, found[0], found.index);
    // One finding per character: a file full of them is one problem, not a thousand.
    if (finding === null || seen.has(finding.rule + found[0])) continue;
    seen.add(finding.rule + found[0]);
    findings.push(finding);
  }
  return { source, findings, readable: true };
}

function suspect(file: string, found: string, at: number): Finding | null {
  const unit = found.charCodeAt(0);
  const place = span(at, at + 1);
  const code = `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
  if (unit === 0xfeff && at === 0) return null;
  if (unit === 0xfffd) return unreadable(file, "read/not-utf8", place, message("read/not-utf8", {}));
  if (unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029) {
    return unreadable(file, "read/line-break", place, message("read/line-break", { code }));
  }
  if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) {
    return unreadable(file, "read/control", place, message("read/control", { code }));
  }
  if (
    unit === 0x061c ||
    (unit >= 0x200e && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2066 && unit <= 0x2069)
  ) {
    return unreadable(file, "read/bidi", place, message("read/bidi", { code }));
  }
  const said = message("read/invisible", { code });
  return { rule: "read/invisible", severity: "warning", file, span: place, message: said, sources: [] };
}
