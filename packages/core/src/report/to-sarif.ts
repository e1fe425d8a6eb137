import type { Severity } from "@tenzij/law";
import type { Span } from "@tenzij/read";
import { message } from "../language/message.ts";
import { inLocale, type Locale, locales, say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { ReportedAssessment } from "../verdict/assessment.ts";
import { escapedJson } from "./escape-json.ts";
import { exitCode } from "./exit-code.ts";
import { fingerprint } from "./fingerprint.ts";
import { docsUrl, helpUrl } from "./help-url.ts";
import { byPlace, bySeverity, compare, locate, sayAtCell, type Texts } from "./located.ts";
import type { ReportOptions } from "./report-options.ts";
import { ruleText, ruleTitle } from "./rule-text.ts";
import { visible } from "./visible.ts";

/** GitHub shows no more of one upload. */
const resultLimit = 5_000;

const levels: Record<Severity, "error" | "warning" | "note"> = {
  exclusion: "error",
  block: "error",
  warning: "warning",
  info: "note",
};

/**
 * The report as SARIF 2.1.0. At most 5,000 results, heaviest first, with a note in `invocations` when there are more;
 * the words of the rules come in both languages.
 */
export function toSarif(assessment: ReportedAssessment, options: ReportOptions): string {
  const all = bySeverity(byPlace([...assessment.findings, ...assessment.profiles.flatMap(({ findings }) => findings)]));
  const kept = all.slice(0, resultLimit);
  const rules = [...new Set(kept.map(({ rule }) => rule))].sort(compare);
  const code = exitCode(assessment);
  const left = { shown: kept.length, total: all.length };
  const notes = all.length > kept.length ? [note(say(message("report/results-left", left), options.locale))] : [];
  const run = {
    tool: { driver: driver(rules, all, options) },
    ...translation(rules, all, options),
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { ROOT: { description: { text: "The tree that was judged" } } },
    invocations: [{ executionSuccessful: code !== 2, exitCode: code, toolExecutionNotifications: notes }],
    results: results(kept, rules, assessment.texts, options),
    properties: {
      policy: assessment.policy,
      ...(options.policies === undefined ? {} : { policies: options.policies }),
      granted: assessment.granted,
    },
  };
  return `${escapedJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] })}\n`;
}

function note(text: string) {
  return { level: "warning", message: { text } };
}

function driver(rules: readonly string[], findings: readonly Finding[], options: ReportOptions) {
  const { version, locale } = options;
  const named = { name: "Tenzij", version, semanticVersion: version, informationUri: docsUrl, language: locale };
  return { ...named, rules: descriptors(rules, findings, locale, options) };
}

/** The rules once more in the other language, in the same order. */
function translation(rules: readonly string[], findings: readonly Finding[], options: ReportOptions) {
  const others = locales.filter((locale) => locale !== options.locale);
  const translations = others.map((locale) => ({
    name: "Tenzij",
    language: locale,
    rules: descriptors(rules, findings, locale, options),
  }));
  return rules.length === 0 ? {} : { translations };
}

function descriptors(rules: readonly string[], findings: readonly Finding[], locale: Locale, { law }: ReportOptions) {
  return rules.map((id) => {
    const example = findings.find(({ rule }) => rule === id);
    const title = inLocale(ruleTitle(id, example, law), locale);
    const text = ruleText(id, law)?.text;
    return {
      id,
      shortDescription: { text: shown(title) },
      fullDescription: { text: shown(text ? inLocale(text, locale) : title) },
      helpUri: helpUrl(id, example?.kind, law, locale),
    };
  });
}

function results(findings: readonly Finding[], rules: readonly string[], texts: Texts, { locale }: ReportOptions) {
  const index = new Map(rules.map((rule, at) => [rule, at]));
  const seen = new Map<string, number>();
  return findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: index.get(finding.rule),
    level: levels[finding.severity],
    message: { text: shown(sayAtCell(finding, texts, locale)) },
    locations: [{ physicalLocation: physicalLocation(finding.file, finding.span, texts) }],
    relatedLocations: (finding.related ?? []).map((place) => ({
      physicalLocation: physicalLocation(place.file, place.span, texts),
      message: { text: shown(say(place.message, locale)) },
    })),
    partialFingerprints: { "tenzijFinding/v1": fingerprint(finding, seen) },
    properties: {
      severity: finding.severity,
      ground: finding.grounds?.[0] ?? null,
      grounds: finding.grounds ?? [],
      kind: finding.kind ?? null,
      indicator: finding.indicator === undefined ? null : wellFormed(finding.indicator),
    },
  }));
}

function physicalLocation(file: string, span: Span, texts: Texts) {
  const { start, end } = locate(file, span, texts);
  return {
    artifactLocation: { uri: uriOf(file), uriBaseId: "ROOT" },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** A relative path as a URI; the root itself where a finding has no file. */
function uriOf(file: string): string {
  return file === ""
    ? "./"
    : file
        .split("/")
        .map((part) => encodeURIComponent(wellFormed(part)))
        .join("/");
}

/** A text that people see after it is parsed: what is not seen in it is written out. */
function shown(text: string): string {
  return visible(text, "\n\t");
}

/** Lone surrogates cannot be written as UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
