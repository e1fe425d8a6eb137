import {
  escapeMarkdown,
  exitCode,
  type Locale,
  type Message,
  type MessageKey,
  message,
  say,
  sayVerdict,
  toMarkdown,
  weakerWays,
} from "@tenzij/core";
import type { Law, Verdict } from "@tenzij/law";
import type { Judgement } from "./judge.ts";

export interface SummaryOptions {
  readonly locale: Locale;
  readonly law: Law;
  readonly version: string;
  readonly today: string;
  /** Bytes of UTF-8 the place can hold. */
  readonly maxBytes: number;
  readonly ignored: readonly Message[];
}

/** Room kept for what the gate says itself, before the profiles in detail. */
const ROWS = 100;

/**
 * The gate's page: outcome, what was judged, what the change does, who signs, the profiles one by one, and last the proposed policy.
 * Everything that is not ours is escaped; what does not fit is the detail.
 */
export function summaryOf(judgement: Judgement, options: SummaryOptions): string {
  const own = [
    ...head(judgement, options),
    ...exposure(judgement, options),
    ...preview(judgement, options),
    ...list(message("action/ignored-heading", {}), options.ignored, options),
  ];
  const opening = `${own.join("\n\n")}\n\n`;
  const left = Math.max(20_000, options.maxBytes - Buffer.byteLength(opening));
  return `${opening}${toMarkdown(judgement.after, { ...options, maxBytes: left })}`;
}

/** The page when nothing could be judged: why, and nothing else. */
export function problemSummary(said: Message, { locale }: { readonly locale: Locale }): string {
  const heading = say(message("action/heading", { outcome: say(message("action/outcome-error", {}), locale) }), locale);
  return `## ${escapeMarkdown(heading)}\n\n${escapeMarkdown(say(said, locale))}\n`;
}

function head({ sides, after, change }: Judgement, options: SummaryOptions): string[] {
  const outcomes = ["pass", "block", "error"] as const;
  const outcome = say(
    message(`action/outcome-${outcomes[exitCode(after)]}` as MessageKey & "action/outcome-pass", {}),
    options.locale,
  );
  const judged = message("action/judged", {
    sha: sides.judged,
    branch: sides.base.branch,
    policy: sides.base.sha,
    date: options.today,
  });
  const carried =
    change.carried.length > 0 && sides.scope === "change"
      ? [message("action/carried", { count: change.carried.length })]
      : [];
  const lines = [judged, ...carried, ...sides.notes].map((said) => text(said, options));
  const unsigned = after.profiles.some((one) => one.verdict === "test-unsigned");
  const sign = unsigned
    ? [text(message("action/how-to-sign", {}), options), text(message("action/rerun", {}), options)]
    : [];
  return [`# ${text(message("action/heading", { outcome }), options)}`, ...lines, ...sign];
}

function exposure({ sides, exposure: { added, removed, verdicts } }: Judgement, options: SummaryOptions): string[] {
  if (sides.scope === "whole") return [];
  const verdict = (one: Verdict | null) =>
    one === null ? say(message("action/new", {}), options.locale) : sayVerdict(one, options.locale);
  const said: Message[] = [
    ...verdicts.map(({ profile, before, after }) =>
      after === null
        ? message("action/exposure-gone", { profile })
        : message("action/exposure-verdict", { profile, before: verdict(before), after: verdict(after) }),
    ),
    ...added.map((one) => message("action/exposure-added", { ...one })),
    ...removed.map((one) => message("action/exposure-removed", { ...one })),
  ];
  if (added.length + removed.length === 0) said.push(message("action/exposure-none", {}));
  return list(message("action/exposure-heading", {}), said, options);
}

function preview(
  { preview: proposed, after, policies: { base, head: next } }: Judgement,
  options: SummaryOptions,
): string[] {
  if (!proposed) return [];
  const then = new Map(proposed.profiles.map((one) => [one.file, one.verdict]));
  const changed = after.profiles.flatMap(({ file, verdict: now }) => {
    const other = then.get(file);
    if (other === undefined || other === now) return [];
    return [
      message("action/preview-verdict", {
        profile: file,
        now: sayVerdict(now, options.locale),
        later: sayVerdict(other, options.locale),
      }),
    ];
  });
  const ways = base.file === null ? [] : weakerWays(base.policy, next.policy);
  const weaker =
    ways.length > 0
      ? [message("action/preview-weaker", { count: ways.length }), ...ways]
      : [message("action/preview-not-weaker", {})];
  const outcome = changed.length > 0 ? changed : [message("action/preview-same", {})];
  return [
    ...list(message("action/preview-heading", {}), [...weaker, ...outcome], options),
    text(message("action/preview-note", {}), options),
  ];
}

function list(heading: Message, said: readonly Message[], options: SummaryOptions): string[] {
  if (said.length === 0) return [];
  const rows = said.slice(0, ROWS).map((one) => `- ${text(one, options)}`);
  if (said.length > ROWS) rows.push(`- … (${said.length - ROWS})`);
  return [`## ${text(heading, options)}`, rows.join("\n")];
}

function text(said: Message, { locale }: { readonly locale: Locale }): string {
  return escapeMarkdown(say(said, locale));
}
