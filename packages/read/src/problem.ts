import type { ErrorCode } from "yaml";
import { limits } from "./limits.ts";
import type { Span } from "./span.ts";

/** What can stand against reading a text, each with what a sentence about it needs to know. */
export interface ProblemArguments {
  /** Bytes. */
  readonly "too-large": { readonly limit: number };
  readonly empty: NoArguments;
  readonly link: NoArguments;
  readonly submodule: NoArguments;
  readonly pointer: NoArguments;
  readonly vanished: NoArguments;
  readonly denied: NoArguments;
  readonly "not-utf8": NoArguments;
  readonly utf16: NoArguments;
  /** As what the bytes were read: `Windows-1252`, `UTF-16`, `GB18030`. */
  readonly "old-encoding": { readonly encoding: string };
  /** A quote, a comment or a bracket that opens here. */
  readonly unclosed: NoArguments;
  readonly doctype: NoArguments;
  /** What the parser of XML complains of, in its own English. */
  readonly "not-xml": { readonly detail: string };
  /** Where names come from that do not stand in the file. */
  readonly "opaque-source": {
    readonly what: OpaqueSource;
    /** What would tell them if another file defines it: tables and macros, as `Relation` names them. */
    readonly over?: readonly string[];
  };
  /** A packed file that an editor shows as letters. */
  readonly "shown-as-text": NoArguments;
  /** A file that should be a workbook and cannot be opened as one. */
  readonly "not-workbook": NoArguments;
  readonly "lock-file": NoArguments;
  /** A part of a workbook that cannot be read. */
  readonly "damaged-part": NoArguments;
  /** Bytes, unpacked. */
  readonly "unpacked-too-large": { readonly limit: number };
  /** Rows. */
  readonly "rows-not-read": { readonly count: number };
  /** Rows. */
  readonly "rows-without-headings": { readonly count: number };
  /** Rows, in a document or a program. */
  readonly "rows-of-people": { readonly count: number };
  /** The character as `U+0000`. */
  readonly control: { readonly code: string };
  readonly "line-break": { readonly code: string };
  readonly bidi: { readonly code: string };
  readonly invisible: { readonly code: string };
  readonly syntax: ParserComplaint;
  readonly directive: ParserComplaint;
  readonly stray: NoArguments;
  readonly "not-json": NoArguments;
  /** Levels of maps and lists. */
  readonly "too-deep": { readonly limit: number };
  /** UTF-16 units. */
  readonly "text-too-long": { readonly limit: number };
  /** Nodes. */
  readonly "too-many-nodes": { readonly limit: number };
  readonly "duplicate-key": { readonly key: string };
  readonly tag: { readonly tag: string };
  readonly "alias-unknown": { readonly name: string };
  readonly "alias-cycle": { readonly name: string };
  /** Nodes. */
  readonly "alias-bomb": { readonly limit: number };
  readonly "merge-not-map": NoArguments;
  readonly "key-not-text": NoArguments;
  /** How many more problems of one code there are than are listed; it stands where the first of them does. */
  readonly more: { readonly of: ProblemCode; readonly count: number };
}

/** Why the names a file uses do not all stand in it. */
export type OpaqueSource =
  | "star"
  | "template"
  | "built"
  | "code"
  | "macro"
  | "elsewhere"
  | "xml"
  | "unnamed"
  | "large"
  | "binary";

type NoArguments = Readonly<Record<string, never>>;

/** What the YAML parser complains of: its code, where it gave one, and the first line of its own English. */
export interface ParserComplaint {
  readonly parser: ErrorCode | null;
  readonly detail: string;
}

export type ProblemCode = keyof ProblemArguments;

/** One thing that stands against reading a text, or that a reader should know of. Every reader returns these; none throws. */
export type Problem = { [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

interface ProblemOf<C extends ProblemCode> {
  readonly code: C;
  readonly args: ProblemArguments[C];
  readonly span: Span;
  /** `block`: what the text means cannot be known. */
  readonly severity: "block" | "warning" | "info";
  /** Where the same thing stood first. */
  readonly first?: Span;
}

/** A problem that keeps a text from being judged. */
export function problem<C extends ProblemCode>(code: C, at: Span, args: ProblemArguments[C]): Problem {
  return { code, args, span: at, severity: "block" } as Problem;
}

/**
 * The problems with those of one code beyond a limit as one that counts them: a file full of one mistake is one mistake.
 */
export function withoutFlood(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= limits.problemsOfKind) return problems;
  const listed: Problem[] = [];
  const seen = new Map<ProblemCode, { count: number; first: Problem | null }>();
  for (const one of problems) {
    const kind = seen.get(one.code) ?? { count: 0, first: null };
    seen.set(one.code, kind);
    if (++kind.count <= limits.problemsOfKind) listed.push(one);
    else kind.first ??= one;
  }
  for (const [of, { count, first }] of seen) {
    if (first === null) continue;
    listed.push({
      ...problem("more", first.span, { of, count: count - limits.problemsOfKind }),
      severity: first.severity,
    });
  }
  return listed;
}
