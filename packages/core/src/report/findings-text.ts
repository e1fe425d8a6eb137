import type { Finding } from "../text/finding.ts";
import { inLocale, message, say } from "../language/say.ts";
import { capFindings, sayRest, screenCaps } from "./cap-findings.ts";
import { sayCitation } from "./citation.ts";
import { wrap } from "./display-width.ts";
import { escapeTerminal } from "./escape-terminal.ts";
import { excerpt } from "./excerpt.ts";
import { byPlace, bySeverity, type Texts } from "./located.ts";
import type { Page } from "./page.ts";
import { saySeverity } from "./verdict-words.ts";

/**
 * The findings of one file and what belongs to it, heaviest first.
 * @param own the file under whose heading they stand; a finding in another file names it.
 */
export function findingsText(findings: readonly Finding[], own: string, texts: Texts, page: Page): string[] {
  const { shown, rest } = capFindings(bySeverity(byPlace(findings, own)), screenCaps);
  const parts = shown.map((finding, index) => {
    const before = shown[index - 1];
    const repeats = before !== undefined && before.rule === finding.rule && sourcesOf(before) === sourcesOf(finding);
    return findingText(finding, own, texts, page, repeats);
  });
  if (rest.length > 0) parts.push([`  ${page.styler.faint(escapeTerminal(sayRest(rest, page.locale)))}`]);
  return parts.flatMap((part, index) => (index === 0 ? part : ["", ...part]));
}

function findingText(finding: Finding, own: string, texts: Texts, page: Page, repeats: boolean): string[] {
  const { styler, locale, width } = page;
  const colour = finding.severity === "warning" ? styler.warn : finding.severity === "info" ? styler.faint : styler.bad;
  const title = escapeTerminal(finding.title ? inLocale(finding.title, locale) : "");
  const heading = [colour(saySeverity(finding.severity, locale)), styler.strong(title), styler.faint(finding.rule)];
  const why = wrap(escapeTerminal(say(finding.message, locale)), width - 4);
  return [
    `  ${heading.filter((word) => word !== "").join("  ")}`,
    ...placeText(finding, own, texts, page, colour),
    ...why.map((line) => `    ${line}`),
    ...(repeats || finding.severity === "info" ? [] : sourceText(finding, page)),
  ];
}

function placeText({ file, span }: Finding, own: string, texts: Texts, page: Page, colour: (text: string) => string): string[] {
  const { styler, locale, width } = page;
  const source = texts.get(file);
  const elsewhere = file === own || file === "" ? [] : [`    ${styler.faint(escapeTerminal(file))}`];
  if (!source || source.text === "") return elsewhere;
  const at = excerpt(source, span, width - 12);
  const gutter = String(at.line).padStart(6);
  const until = at.lastLine === undefined ? "" : ` ${styler.faint(say(message("report/up-to-line", { line: at.lastLine }), locale))}`;
  return [
    ...elsewhere,
    `${styler.faint(`${gutter} │`)} ${at.text}`,
    `${styler.faint("       │")} ${" ".repeat(at.indent)}${colour("^".repeat(at.width))}${until}`,
  ];
}

function sourcesOf({ sources }: Finding): string {
  return sources.map(({ source, at }) => `${source} ${at ?? ""}`).join("\n");
}

function sourceText({ sources }: Finding, { styler, locale, law, width }: Page): string[] {
  const [first, ...others] = sources;
  if (!first) return [];
  const source = sayCitation(first, law, locale);
  const said = others.length > 0 ? message("report/more-sources", { source, more: others.length }) : message("report/source", { source });
  return wrap(escapeTerminal(say(said, locale)), width - 4).map((line) => `    ${styler.faint(line)}`);
}
