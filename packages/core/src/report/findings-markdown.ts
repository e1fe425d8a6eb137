import { message } from "../language/message.ts";
import { inLocale, type Message, say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import { capFindings, noCaps, pageCaps, sayRest } from "./cap-findings.ts";
import { sayCitation } from "./citation.ts";
import { codeMarkdown, escapeMarkdown } from "./escape-markdown.ts";
import { helpUrl } from "./help-url.ts";
import { byPlace, bySeverity, placeWords, type Texts } from "./located.ts";
import type { ReportOptions } from "./report-options.ts";

interface Section {
  readonly title: Message;
  readonly holds: (finding: Finding) => boolean;
}

const sections: readonly Section[] = [
  {
    title: message("report/section-excluded", {}),
    holds: ({ severity }) => severity === "exclusion",
  },
  {
    title: message("report/section-block", {}),
    holds: ({ severity, verdict }) => severity === "block" && verdict !== "test-unsigned",
  },
  {
    title: message("report/section-sign", {}),
    holds: ({ severity, verdict }) => severity === "block" && verdict === "test-unsigned",
  },
  { title: message("report/section-warning", {}), holds: ({ severity }) => severity === "warning" },
  { title: message("report/section-info", {}), holds: ({ severity }) => severity === "info" },
];

export interface FindingsMarkdownOptions extends ReportOptions {
  /** False where the sources of all findings stand together elsewhere. */
  readonly withSources?: boolean;
}

/** The findings of one profile in sections, each a heading and its items; every piece can stand at the end. */
export function findingsMarkdown(
  findings: readonly Finding[],
  own: string,
  texts: Texts,
  options: FindingsMarkdownOptions,
): string[] {
  const sorted = bySeverity(byPlace(findings, own));
  return sections.flatMap(({ title, holds }) => {
    const items = sorted.filter(holds);
    if (items.length === 0) return [];
    const { shown, rest } = capFindings(items, options.all ? noCaps : pageCaps);
    const written = shown.map((finding) => findingMarkdown(finding, own, texts, options));
    if (rest.length > 0) {
      const left = message("report/more-on-page", { left: sayRest(rest, options.locale) });
      written.push(`- ${escapeMarkdown(say(left, options.locale))}`);
    }
    const [first = "", ...others] = written;
    return [`#### ${escapeMarkdown(say(title, options.locale))}\n\n${first}`, ...others];
  });
}

function findingMarkdown(finding: Finding, own: string, texts: Texts, options: FindingsMarkdownOptions): string {
  const { locale, law, withSources = true } = options;
  const title = finding.title ? `**${escapeMarkdown(inLocale(finding.title, locale))}** ` : "";
  const rule = `[${escapeMarkdown(finding.rule)}](<${helpUrl(finding.rule, finding.kind, law, locale)}>)`;
  const sources = finding.sources.map((citation) => escapeMarkdown(sayCitation(citation, law, locale)));
  const source =
    withSources && sources.length > 0 && finding.severity !== "info"
      ? [`  *${escapeMarkdown(say(message("report/sources", {}), locale))}: ${sources.join("; ")}*`]
      : [];
  const heading = `- ${title}${rule}, ${placeMarkdown(finding, own, texts, options)}  `;
  const why = `  ${escapeMarkdown(say(finding.message, locale))}${source.length > 0 ? "  " : ""}`;
  return [heading, why, ...source].join("\n");
}

function placeMarkdown({ file, span }: Finding, own: string, texts: Texts, { locale }: ReportOptions): string {
  const line = escapeMarkdown(say(placeWords(file, span, texts), locale));
  return file === own || file === "" ? line : `${codeMarkdown(file)} ${line}`;
}
