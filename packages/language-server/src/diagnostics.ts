import type { Finding } from "@tenzij/core";
import { type Locale, onSurface, say } from "@tenzij/core/language";
import { type Caps, capFindings, helpUrl, sayAtCell, sayRest, type Texts, visible } from "@tenzij/core/report";
import type { Law, Severity, Verdict } from "@tenzij/law";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { hasPage, lawAddress } from "./law-address.ts";
import type { Emphasis } from "./not-yet.ts";
import { rangeOf } from "./places.ts";

/** What a diagnostic carries back when the editor asks what can be done about it. */
export interface DiagnosticData {
  readonly rule: string;
  readonly indicator: string | null;
  /** What the finding makes of its profile. */
  readonly verdict: Verdict | null;
  /** How much it weighs in every report; an editor may show it otherwise (not-yet.ts). */
  readonly severity: Severity;
}

/** Where a finding is shown: texts to count lines in, and the URI of a file of the tree. */
export interface Shown {
  readonly law: Law;
  readonly locale: Locale;
  readonly texts: Texts;
  readonly uriOf: (file: string) => string;
  readonly emphasis: Emphasis;
  /** Pages of the law open inside the client, not in a browser. */
  readonly pagesInside: boolean;
}

const severities: Record<Severity, DiagnosticSeverity> = {
  exclusion: DiagnosticSeverity.Error,
  block: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A finding as the editor underlines it: the same rule, words and place as in every other report. */
function diagnosticOf(finding: Finding, shown: Shown): Diagnostic {
  const data: DiagnosticData = {
    rule: finding.rule,
    indicator: finding.indicator ?? null,
    verdict: finding.verdict ?? null,
    severity: finding.severity,
  };
  const related = (finding.related ?? []).flatMap((place) => {
    const source = shown.texts.get(place.file);
    if (source === undefined) return [];
    const location = { uri: shown.uriOf(place.file), range: rangeOf(source, place.span) };
    return [{ location, message: visible(onSurface(say(place.message, shown.locale), shown.locale, "editor")) }];
  });
  return {
    range: rangeIn(shown.texts, finding),
    severity: shown.emphasis.get(finding) ?? severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: pageOf(finding, shown) },
    source: "tenzij",
    // No editor shows the lines of a workbook, so its cell is said.
    message: visible(onSurface(sayAtCell(finding, shown.texts, shown.locale), shown.locale, "editor")),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    data,
  };
}

/** Where to read what a rule asks: in the client itself, where it can show that and the law says it. */
function pageOf({ rule, kind }: Finding, { law, locale, pagesInside }: Shown): string {
  return pagesInside && hasPage(rule, law) ? lawAddress(rule) : helpUrl(rule, kind, law, locale);
}

function rangeIn(texts: Texts, { file, span }: Finding): Diagnostic["range"] {
  const source = texts.get(file);
  if (source === undefined) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return rangeOf(source, { start: span.start, end: Math.max(span.start, span.end) });
}

/** Diagnostics made before: a finding that is the same object points into a text that did not change. */
export interface MadeDiagnostics {
  readonly locale: Locale;
  readonly law: Law;
  readonly byFinding: WeakMap<Finding, Diagnostic>;
}

/**
 * The diagnostics of each file that has any, keyed by file of the tree, in the order of the report.
 * @param made for callers that show the same findings again and again; it is added to
 */
export function diagnosticsByFile(
  findings: readonly Finding[],
  shown: Shown,
  made?: MadeDiagnostics,
): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const here = byFile.get(finding.file);
    if (here === undefined) byFile.set(finding.file, [finding]);
    else here.push(finding);
  }
  return new Map([...byFile].map(([file, here]) => [file, diagnosticsIn(here, shown, made)]));
}

/** What an editor shows of one file: VS Code itself stops at a thousand, and leaves out which. An exclusion never is. */
const editorCaps: Caps = {
  exclusion: { each: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY },
  block: { each: 700, all: 700 },
  warning: { each: 200, all: 200 },
  info: { each: 99, all: 99 },
};

function diagnosticsIn(findings: readonly Finding[], shown: Shown, made: MadeDiagnostics | undefined): Diagnostic[] {
  const { shown: fitting, rest } = capFindings(findings, editorCaps);
  const diagnostics = fitting.map((finding) => {
    const diagnostic = made?.byFinding.get(finding) ?? diagnosticOf(finding, shown);
    made?.byFinding.set(finding, diagnostic);
    return diagnostic;
  });
  return rest.length === 0 ? diagnostics : [...diagnostics, restOf(rest, shown)];
}

/** That there is more, and what, at the top of the file. */
function restOf(rest: readonly Finding[], { locale }: Shown): Diagnostic {
  const start = { line: 0, character: 0 };
  const severity = DiagnosticSeverity.Information;
  return { range: { start, end: start }, severity, source: "tenzij", message: visible(sayRest(rest, locale)) };
}

/** Whether a diagnostic is ours and of a rule, or a family of rules, that starts so. */
export function isAbout(diagnostic: Diagnostic, rule: string): boolean {
  return ruleOf(diagnostic)?.startsWith(rule) ?? false;
}

/** The rule as the server gave it along; a client that drops `data` still has the code. */
export function ruleOf(diagnostic: Diagnostic): string | undefined {
  if (diagnostic.source !== "tenzij") return undefined;
  return dataOf(diagnostic)?.rule ?? (typeof diagnostic.code === "string" ? diagnostic.code : undefined);
}

export function dataOf(diagnostic: Diagnostic): DiagnosticData | undefined {
  return typeof diagnostic.data === "object" ? (diagnostic.data as DiagnosticData) : undefined;
}
