import { decoded } from "./decode.ts";
import { formatOf } from "./formats.ts";
import { limits } from "./limits.ts";
import { binaryText } from "./model/read-binary.ts";
import { oldText } from "./old-encoding.ts";
import { type Problem, problem } from "./problem.ts";
import { workbookText } from "./sheet/workbook-text.ts";
import { type SourceText, sourceText } from "./source-text.ts";
import { span } from "./span.ts";
import type { Unreadable } from "./tree.ts";

/** A text, and what stands against judging it. `source` is there even when empty, so that problems can point. */
export interface ReadText {
  readonly source: SourceText;
  readonly problems: readonly Problem[];
  /** False when the text is not to be read any further. */
  readonly readable: boolean;
}

const atStart = span(0, 0);

/**
 * Turns bytes (or the text of an open buffer) into text with lines, or says why not. UTF-8 with or without one
 * byte order mark and LF or CRLF is accepted; whatever readers disagree about is a problem at its place.
 */
export function readText(file: string, content: Uint8Array | string | { unreadable: Unreadable }): ReadText {
  const format = formatOf(file);
  if (typeof content === "string" && format?.isPacked !== true) return inspect(file, content);
  // A buffer shows an archive as letters that it is not.
  if (typeof content === "string") return refused(file, problem("shown-as-text", atStart, {}));
  if ("unreadable" in content) return refused(file, reason(content.unreadable));
  if (content.length > limits.fileBytes) return refused(file, tooLarge);
  if (format?.id === "binary") return inspect(file, binaryText(content));
  if (format?.isPacked) return readPacked(file, content);
  if (format?.mayBeOld) return inspectOld(file, content);
  if (looksLikeUtf16(content)) return refused(file, problem("utf16", atStart, {}));
  return inspect(file, decoded(content, "utf-8"));
}

/** Bytes of a format that older programs still write: UTF-16 with its mark, UTF-8, or what is neither in an encoding that is known by its bytes. */
function inspectOld(file: string, content: Uint8Array): ReadText {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return readAs(file, decoded(content, "utf-16le"), "UTF-16");
  if (first === 0xfe && second === 0xff) return readAs(file, decoded(content, "utf-16be"), "UTF-16");
  if (looksLikeUtf16(content)) return refused(file, problem("utf16", atStart, {}));
  const text = decoded(content, "utf-8");
  if (!text.includes("\ufffd")) return inspect(file, text);
  const old = oldText(content);
  return old === null ? refused(file, problem("not-utf8", atStart, {})) : readAs(file, old.text, old.encoding);
}

/** Whether every row of a table ends as older programs for the Mac end it: then no reader sees another row than these, or all see one. */
function hasOldRows(file: string, text: string): boolean {
  return formatOf(file)?.id === "csv" && text.includes("\r") && !text.includes("\n");
}

/** A text in an encoding that others may take for another one, with a warning. */
function readAs(file: string, text: string, encoding: string): ReadText {
  const read = inspect(file, text);
  const old = { ...problem("old-encoding", atStart, { encoding }), severity: "warning" as const };
  return { ...read, problems: [old, ...read.problems] };
}

const notWorkbook = problem("not-workbook", atStart, {});

/** Written by Office beside a file that is open, with the name of who opened it: no workbook, whatever it is called. */
const lockFile = { ...problem("lock-file", atStart, {}), severity: "info" } as const;
const lockFileBytes = 1024;

function isLockFile(file: string, bytes: Uint8Array): boolean {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return file.slice(file.lastIndexOf("/") + 1).startsWith("~$") && bytes.length <= lockFileBytes && !isArchive;
}

/** A workbook as the text of its cells, each of which knows where it is. */
function readPacked(file: string, content: Uint8Array): ReadText {
  if (isLockFile(file, content)) return refused(file, lockFile);
  const { source, problems } = workbookText(file, content);
  if (source === null) return refused(file, problems[0] ?? notWorkbook);
  if (source.text.trim() === "" && problems.length === 0)
    return { ...refused(file, problem("empty", atStart, {})), source };
  const inspected = inspect(file, source.text);
  return { ...inspected, source, problems: [...problems, ...inspected.problems] };
}

const tooLarge = problem("too-large", atStart, { limit: limits.fileBytes });

function reason(why: Unreadable): Problem {
  return why === "too-large" ? tooLarge : problem(why, atStart, {});
}

function refused(file: string, why: Problem): ReadText {
  return { source: sourceText(file, ""), problems: [why], readable: false };
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length > 3 && (first === 0) !== (second === 0) && (bytes[2] === 0) !== (bytes[3] === 0);
}

// Everything but tab, LF and CR below space; DEL and C1; soft hyphen; zero-width, direction and line-break marks; BOM; tags and
// variation selectors beyond the first plane.
const suspicious =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code units are looked for, combining or not.
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufffd]|\r(?!\n)|\udb40[\udc00-\udfff]/g;

function inspect(file: string, text: string): ReadText {
  if (text.length > limits.fileBytes) return refused(file, tooLarge);
  const source = sourceText(file, text);
  if (text.trim() === "") return { ...refused(file, problem("empty", atStart, {})), source };
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const found of text.matchAll(suspicious)) {
    const suspected = suspect(found[0], found.index);
    // One problem per character: a file full of them is one problem, not a thousand.
    if (suspected === null || seen.has(suspected.code + found[0])) continue;
    seen.add(suspected.code + found[0]);
    problems.push(found[0] === "\r" && hasOldRows(file, text) ? { ...suspected, severity: "warning" } : suspected);
  }
  return { source, problems, readable: true };
}

/** The characters of a text that nobody sees, or that change the order of what is seen, as `U+200B`; line breaks and tabs are none. */
export function unseenIn(text: string): readonly string[] {
  return (text.match(suspicious) ?? []).filter((found) => !"\r\ufffd".includes(found)).map(codeOf);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function suspect(found: string, at: number): Problem | null {
  const unit = found.codePointAt(0) ?? 0;
  const place = span(at, at + found.length);
  const code = codeOf(found);
  if (unit === 0xfeff && at === 0) return null;
  if (unit === 0xfffd) return problem("not-utf8", place, {});
  if (unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029) {
    return problem("line-break", place, { code });
  }
  if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) {
    return problem("control", place, { code });
  }
  if (
    unit === 0x061c ||
    (unit >= 0x200e && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2066 && unit <= 0x2069)
  ) {
    return problem("bidi", place, { code });
  }
  return { ...problem("invisible", place, { code }), severity: "warning" };
}
