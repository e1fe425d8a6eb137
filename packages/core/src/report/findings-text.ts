import { cellOf } from "@tenzij/read";
import { message } from "../language/message.ts";
import { inLocale, say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import { capFindings, noCaps, sayRest, screenCaps } from "./cap-findings.ts";
import { sayCitation } from "./citation.ts";
import { displayWidth, wrap } from "./display-width.ts";
import { escapeTerminal } from "./escape-terminal.ts";
import { excerpt } from "./excerpt.ts";
import { byPlace, bySeverity, locate, type Texts } from "./located.ts";
import type { Page } from "./page.ts";
import { saySeverity, sayVerdict } from "./verdict-words.ts";

/** So many open questions of a profile are shown with the line they stand on; more make a list. */
const questionsInFull = 3;

/**
 * The findings of one file and what belongs to it, heaviest first.
 * @param own the file under whose heading they stand; a finding in another file names it.
 */
export function findingsText(findings: readonly Finding[], own: string, texts: Texts, page: Page): string[] {
  const { shown, rest } = capFindings(bySeverity(byPlace(findings, own)), page.all ? noCaps : screenCaps);
  const questions = shown.filter(isOpenQuestion);
  const listed = questions.length > questionsInFull ? questions : [];
  const parts: string[][] = [];
  let before: Finding | undefined;
  let isNamed = false;
  for (const finding of shown.filter((one) => !listed.includes(one))) {
    const repeats = before !== undefined && before.rule === finding.rule && sourcesOf(before) === sourcesOf(finding);
    const sources: string[] = repeats || finding.severity === "info" ? [] : sourceText(finding, page, isNamed);
    parts.push([...findingText(finding, own, texts, page), ...sources]);
    isNamed ||= sources.length > 0 && finding.sources.length > 1;
    before = finding;
  }
  const firstNote = shown
    .filter((one) => !listed.includes(one))
    .findIndex(({ severity }) => severity === "warning" || severity === "info");
  if (listed.length > 0)
    parts.splice(firstNote < 0 ? parts.length : firstNote, 0, ...questionParts(listed, texts, page));
  if (rest.length > 0) parts.push(restText(rest, page));
  return parts.flatMap((part, index) => (index === 0 ? part : ["", ...part]));
}

/** How much is left out, and how to see it. */
function restText(rest: readonly Finding[], { styler, locale, width }: Page): string[] {
  const text = say(message("report/more-on-screen", { left: sayRest(rest, locale) }), locale);
  return wrap(escapeTerminal(text), width - 2).map((line) => `  ${styler.faint(line)}`);
}

function isOpenQuestion({ rule, severity }: Finding): boolean {
  return severity === "block" && rule.startsWith("question/");
}

/** Many open questions as a list by file and line: what is asked, without the sources, which `explain` gives. */
function questionParts(questions: readonly Finding[], texts: Texts, { styler, locale, width }: Page): string[][] {
  const files = [...new Set(questions.map(({ file }) => file))];
  return files.map((file) => {
    const own = questions.filter((finding) => finding.file === file);
    const items = own.flatMap((finding) => {
      const { start, cell } = locate(finding.file, finding.span, texts);
      const place = escapeTerminal(cell ?? `${start.line}:${start.column}`);
      const title = finding.title ? inLocale(finding.title, locale) : "";
      const why = wrap(escapeTerminal(say(finding.message, locale)), width - 20);
      const id = finding.rule.slice("question/".length);
      return [
        `    ${styler.faint(place.padStart(6))}  ${id.padEnd(7)} ${styler.strong(escapeTerminal(title))}`,
        ...why.map((text) => `${" ".repeat(20)}${text}`),
      ];
    });
    const heading = [
      styler.bad(saySeverity("block", locale)),
      styler.strong(say(message("report/open-questions", {}), locale)),
      styler.faint(escapeTerminal(file)),
    ];
    return [`  ${heading.join("  ")}`, ...items];
  });
}

function findingText(finding: Finding, own: string, texts: Texts, page: Page): string[] {
  const { styler, locale, width } = page;
  const isNote = finding.severity === "info";
  const colour = finding.severity === "warning" ? styler.warn : isNote ? styler.faint : styler.bad;
  const title = escapeTerminal(finding.title ? inLocale(finding.title, locale) : "");
  const weight =
    finding.verdict === "cannot-judge" ? sayVerdict("cannot-judge", locale) : saySeverity(finding.severity, locale);
  const heading = [colour(weight), styler.strong(title), styler.faint(finding.rule)];
  const why = wrap(escapeTerminal(say(finding.message, locale)), width - 4);
  return [
    `  ${heading.filter((word) => word !== "").join("  ")}`,
    ...placeText(finding, own, texts, page),
    ...(isNote ? [] : excerptText(finding, texts, page, colour)),
    ...why.map((line) => `    ${line}`),
  ];
}

/** As editors and terminals follow it: file, line and column; of a whole file that heads the list, nothing. */
function placeText({ file, span }: Finding, own: string, texts: Texts, { styler }: Page): string[] {
  const source = texts.get(file);
  const isWhole = source === undefined || source.text === "" || span.end === 0;
  if (file === "" || (isWhole && file === own)) return [];
  const { line, column } = locate(file, span, texts).start;
  const cell = source === undefined ? undefined : cellOf(source, span.start)?.name;
  const place = isWhole ? file : cell === undefined ? `${file}:${line}:${column}` : `${file} ${cell}`;
  return [`    ${styler.faint(escapeTerminal(place))}`];
}

/** What stands on the line of these is about people, and is not shown. */
const unshown: ReadonlySet<string> = new Set(["read/rows-without-headings"]);

function excerptText(
  { file, span, rule }: Finding,
  texts: Texts,
  { styler, locale, width }: Page,
  colour: (text: string) => string,
): string[] {
  const source = texts.get(file);
  if (!source || source.text === "" || unshown.has(rule)) return [];
  const at = excerpt(source, span, width - 12);
  const gutter = (cellOf(source, span.start)?.name ?? String(at.line)).padStart(6);
  const until =
    at.lastLine === undefined
      ? ""
      : ` ${styler.faint(say(message("report/up-to-line", { line: at.lastLine }), locale))}`;
  return [
    `${styler.faint(`${escapeTerminal(gutter)} │`)} ${at.text}`,
    `${styler.faint(`${" ".repeat(displayWidth(gutter))} │`)} ${" ".repeat(at.indent)}${colour("^".repeat(at.width))}${until}`,
  ];
}

function sourcesOf({ sources }: Finding): string {
  return sources.map(({ source, at }) => `${source} ${at ?? ""}`).join("\n");
}

/** @param isNamed whether the way to see every source was named above */
function sourceText({ sources }: Finding, { styler, locale, law, width, all }: Page, isNamed: boolean): string[] {
  const [first, ...others] = sources;
  if (!first) return [];
  const cited = all ? sources : [first];
  const source = cited.map((one) => sayCitation(one, law, locale)).join("; ");
  const sentence =
    others.length > 0 && !all
      ? message(isNamed ? "report/more-sources" : "report/more-sources-way", { source, more: others.length })
      : message("report/source", { source });
  return wrap(escapeTerminal(say(sentence, locale)), width - 4).map((line) => `    ${styler.faint(line)}`);
}
