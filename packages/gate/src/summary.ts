import type { Assessment, Finding, ProfileAssessment } from "@tenzij/core";
import { message as coreMessage, inLocale, type Locale, type Message, say } from "@tenzij/core/language";
import {
  codeMarkdown,
  escapeMarkdown,
  exitCode,
  findingsMarkdown,
  gathered,
  grantedSection,
  locate,
  placeWords,
  policyMessage,
  sayCitation,
  sayOutcome,
  worstFirst,
} from "@tenzij/core/report";
import { lawDigest } from "@tenzij/core/text";
import { type Brief, briefOf, type Pointed } from "./brief.ts";
import type { Judgement } from "./judge.ts";
import { message } from "./language/message.ts";
import { localHeading } from "./local-sides.ts";
import { movingRule } from "./moving-pin.ts";
import { exposureFold, type Fold, foldOf, previewFold, signingFold, text } from "./page-folds.ts";
import type { PageOptions } from "./page-options.ts";

/** Profiles that are said in short; of more, only the outcome is named. */
const BRIEFS = 50;
/** Words, and open points, named of one profile before the first fold. */
const NAMED = 3;

/**
 * The gate's page. In ten seconds: the outcome, and of each profile that stops the change, worst first, which word, what is asked and who
 * has to do what. Everything else is folded. What is not ours is escaped; what does not fit is the detail.
 */
export function summaryOf(judgement: Judgement, options: PageOptions): string {
  const { after } = judgement;
  const { asking, general } = gathered(after);
  const red = asking.filter(({ blocks }) => blocks).sort(worstFirst);
  const kept = [...head(judgement, options), ...generalParts(general, after, options)];
  const folds: (string | null)[] = [];
  const parts: { readonly text: string; readonly isFold: boolean }[] = kept.map((part) => ({
    text: part,
    isFold: false,
  }));
  for (const judged of red.slice(0, BRIEFS)) {
    parts.push({ text: briefMarkdown(briefOf(judged, judgement, options), after, options), isFold: false });
    parts.push({ text: reasons(judged, after, options), isFold: true });
  }
  if (red.length > BRIEFS) parts.push({ text: others(red.slice(BRIEFS), options), isFold: false });
  folds.push(
    lookAt(
      asking.filter(({ blocks }) => !blocks),
      after,
      options,
    ),
    ...[exposureFold, signingFold, previewFold].map((fold) => folded(fold(judgement, options), options)),
    granted(after, options),
    sources(after, options),
    folded(judgedFold(judgement, options), options),
  );
  for (const fold of folds) if (fold !== null) parts.push({ text: fold, isFold: true });
  return bounded(parts, options);
}

/** The page when nothing could be judged: why, and nothing else. */
export function problemSummary(sentence: Message, { locale }: { readonly locale: Locale }): string {
  const heading = say(message("page/heading", { outcome: say(message("page/outcome-error", {}), locale) }), locale);
  return `## ${escapeMarkdown(heading)}\n\n${escapeMarkdown(say(sentence, locale))}\n`;
}

/** Keeps what is not folded first, then the folds that fit, in the order of the page. */
function bounded(parts: readonly { text: string; isFold: boolean }[], options: PageOptions): string {
  const size = (part: string) => Buffer.byteLength(part) + 2;
  let left = options.maxBytes - 400;
  const kept = new Set<string>();
  for (const wanted of [false, true]) {
    for (const part of parts) {
      if (part.isFold !== wanted || size(part.text) > left) continue;
      kept.add(part.text);
      left -= size(part.text);
    }
  }
  const lost = parts.filter((part) => !kept.has(part.text)).length;
  const note = lost > 0 ? [`**${text(coreMessage("report/left-out", { count: lost }), options)}**`] : [];
  return `${[...parts.filter((part) => kept.has(part.text)).map((part) => part.text), ...note].join("\n\n")}\n`;
}

function head(judgement: Judgement, options: PageOptions): string[] {
  const { sides, after, pin, whole } = judgement;
  const outcome = say(outcomeOf(exitCode(after), sides.scope), options.locale);
  // A local green must not look like the gate's.
  const local = sides.seenBy === "forge" ? [] : localHeading(judgement, options.today);
  const anew = pin === null ? [] : [message("page/version-changed", { count: whole.profiles.length })];
  const open = options.isPublic ? [message("page/public", {})] : [];
  const unsigned = after.profiles.some(({ verdict }) => verdict === "test-unsigned");
  const rerun = unsigned && sides.seenBy === "forge" ? [message("page/rerun", {})] : [];
  return [
    `# ${text(message("page/heading", { outcome }), options)}`,
    ...[...local, ...(sides.seenBy === "forge" ? sides.notes : []), ...anew, ...open, ...rerun].map((sentence) =>
      text(sentence, options),
    ),
  ];
}

/** The outcome in one line. */
export function outcomeOf(code: 0 | 1 | 2, scope: "change" | "whole"): Message {
  if (code === 2) return message("page/outcome-error", {});
  if (code === 0) return message("page/outcome-pass", {});
  return scope === "change" ? message("page/outcome-block", {}) : message("page/outcome-block-branch", {});
}

/** What belongs to no profile: what stops the change in full, the rest folded. */
function generalParts(findings: readonly Finding[], { texts }: Assessment, options: PageOptions): string[] {
  const stops = ({ severity }: Finding) => severity === "exclusion" || severity === "block";
  const lines = findings.filter(stops).map((finding) => {
    const { line } = locate(finding.file, finding.span, texts).start;
    const place = finding.file === "" ? "" : `${placed(finding.file, line, codeMarkdown(finding.file), options)}: `;
    return `- ${place}${text(finding.message, options)}`;
  });
  const open = lines.length === 0 ? [] : [lines.slice(0, BRIEFS).join("\n")];
  if (findings.length === 0) return [];
  const rows = findingsMarkdown(findings, "", texts, { ...options, withSources: false });
  const title = message("page/around", { count: findings.length });
  return [...open, details(title, rows, options)];
}

function briefMarkdown({ judged, words, asked, points, command, who }: Brief, after: Assessment, options: PageOptions) {
  const { locale, law } = options;
  const name = judged.profile?.title?.text ?? judged.profile?.id?.text;
  const shown = name ? escapeMarkdown(name) : codeMarkdown(judged.file);
  const row = (label: Message, body: string) => `- **${text(label, options)}** ${body}`;
  const parts = [text(asked, options), listed(points, after, options), command === null ? "" : codeMarkdown(command)];
  return [
    `### ${placed(judged.file, 1, shown, options)}: ${escapeMarkdown(sayOutcome(judged, locale, law))}`,
    "",
    ...(words.length > 0 ? [row(message("page/label-word", {}), listed(words, after, options))] : []),
    row(message("page/label-asked", {}), parts.filter((part) => part !== "").join(" ")),
    row(message("page/label-who", {}), text(who, options)),
  ].join("\n");
}

/** The first few by name, each at its place, and how many more there are. */
function listed(pointed: readonly Pointed[], { texts }: Assessment, options: PageOptions): string {
  const { locale } = options;
  const shown = pointed.slice(0, NAMED).map(({ what, as, file, offset }) => {
    const at = { start: offset, end: offset };
    const { line } = locate(file, at, texts).start;
    const place = placed(file, line, text(placeWords(file, at, texts), options), options);
    if (what === null) return place;
    const name = typeof what === "string" ? codeMarkdown(what) : escapeMarkdown(inLocale(what, locale));
    const read = as === null ? "" : ` (${escapeMarkdown(inLocale(as, locale))})`;
    return `${name}${read}, ${place}`;
  });
  const more = pointed.length - shown.length;
  return [...shown, ...(more > 0 ? [text(message("page/more", { count: more }), options)] : [])].join("; ");
}

function placed(file: string, line: number, shown: string, { linkTo }: PageOptions): string {
  return linkTo === undefined ? shown : `[${shown}](<${linkTo(file, line)}>)`;
}

function reasons(judged: ProfileAssessment, { texts }: Assessment, options: PageOptions): string {
  const rows = findingsMarkdown(judged.findings, judged.file, texts, { ...options, withSources: false });
  const file = `${codeMarkdown(judged.file)}`;
  return details(message("page/reasons", { count: judged.findings.length }), [file, ...rows], options);
}

/** What stops nothing and is still to be looked at. */
function lookAt(asking: readonly ProfileAssessment[], { texts }: Assessment, options: PageOptions): string | null {
  if (asking.length === 0) return null;
  const rows = asking.flatMap(({ file, findings }) => [
    `### ${codeMarkdown(file)}`,
    ...findingsMarkdown(findings, file, texts, { ...options, withSources: false }),
  ]);
  return details(message("page/look-at", { count: asking.length }), rows, options);
}

function others(red: readonly ProfileAssessment[], { locale, law }: PageOptions): string {
  const rows = red.map((one) => `- ${codeMarkdown(one.file)}: ${escapeMarkdown(sayOutcome(one, locale, law))}`);
  return rows.join("\n");
}

/** What softens, with the line that counts it as the title. */
function granted({ granted: given }: Assessment, options: PageOptions): string | null {
  const section = grantedSection(given, options.locale);
  if (section === null) return null;
  const rows = section.rows.map((row) => `- ${escapeMarkdown(row)}`).join("\n");
  return details(section.count, [rows], options);
}

/** Every source that a finding rests on, once. */
function sources({ profiles, findings }: Assessment, options: PageOptions): string | null {
  const all = [...profiles.flatMap((one) => one.findings), ...findings].filter(({ severity }) => severity !== "info");
  const cited = new Set(
    all.flatMap((one) => one.sources.map((citation) => sayCitation(citation, options.law, options.locale))),
  );
  if (cited.size === 0) return null;
  const rows = [...cited].sort().map((one) => `- ${escapeMarkdown(one)}`);
  return details(message("page/sources", { count: cited.size }), [rows.join("\n")], options);
}

function judgedFold({ sides, change, after }: Judgement, options: PageOptions): Fold | null {
  const args = { sha: sides.shown, branch: sides.base.branch, policy: sides.base.sha, date: options.today };
  const carried = sides.scope === "change" && change.carried.length > 0;
  const sameLaw = after.findings.every(({ rule }) => rule !== movingRule);
  const sentences = [
    ...(sides.seenBy === "forge" ? [message("page/judged", args)] : []),
    ...(after.policy.extends || after.policy.bound ? [policyMessage(after.policy, [])] : []),
    ...(carried ? [message("page/carried", { count: change.carried.length, sameLaw })] : []),
    message("page/law", { version: options.version, digest: lawDigest(options.law) }),
    ...options.ignored,
    coreMessage("report/not-law", {}),
  ];
  return foldOf(message("page/judged-heading", {}), sentences, options);
}

function folded(fold: Fold | null, options: PageOptions): string | null {
  return fold === null ? null : details(fold.title, fold.body, options);
}

/** HTML of our own, whose one line of text is escaped for both. */
function details(title: Message | string, body: readonly string[], { locale }: PageOptions): string {
  const line = (typeof title === "string" ? title : say(title, locale)).replace(
    /[&<>]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;" })[sign] ?? "&gt;",
  );
  return `<details><summary>${line}</summary>\n\n${body.join("\n\n")}\n\n</details>`;
}
