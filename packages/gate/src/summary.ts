import { type Locale, type Message, say } from "@tenzij/core/language";
import { weakerWays } from "@tenzij/core/policy";
import { hasTrait } from "@tenzij/core/profile";
import { escapeMarkdown, exitCode, sayVerdict, toMarkdown } from "@tenzij/core/report";
import type { Law, Text, Verdict } from "@tenzij/law";
import type { Asked, Exposed } from "./exposure.ts";
import type { Judgement } from "./judge.ts";
import { message } from "./language/message.ts";
import { localHeading } from "./local-sides.ts";

export interface SummaryOptions {
  readonly locale: Locale;
  readonly law: Law;
  readonly version: string;
  readonly today: string;
  /** Bytes of UTF-8 the place can hold. */
  readonly maxBytes: number;
  readonly ignored: readonly Message[];
  /** For a log that everyone can read: roles and counts. */
  readonly isPublic: boolean;
}

/** Rows of one list, so that the gate's own words leave room for the profiles in detail. */
const ROWS = 100;

/**
 * The gate's page: outcome, what was judged, what the change does, who signed, the proposed policy, and the profiles one by one.
 * Everything that is not ours is escaped; what does not fit is the detail.
 */
export function summaryOf(judgement: Judgement, options: SummaryOptions): string {
  const own = [
    ...head(judgement, options),
    ...exposureSection(judgement, options),
    ...signingSection(judgement, options),
    ...previewSection(judgement, options),
    ...list(message("page/ignored-heading", {}), options.ignored, options),
  ];
  const opening = `${own.join("\n\n")}\n\n`;
  const closing = isUnsigned(judgement) ? `\n**${text(message("page/rerun", {}), options)}**\n` : "";
  const left = Math.max(20_000, options.maxBytes - Buffer.byteLength(opening) - Buffer.byteLength(closing));
  return `${opening}${toMarkdown(judgement.after, { ...options, maxBytes: left })}${closing}`;
}

/** The page when nothing could be judged: why, and nothing else. */
export function problemSummary(said: Message, { locale }: { readonly locale: Locale }): string {
  const heading = say(message("page/heading", { outcome: say(message("page/outcome-error", {}), locale) }), locale);
  return `## ${escapeMarkdown(heading)}\n\n${escapeMarkdown(say(said, locale))}\n`;
}

function isUnsigned({ after }: Judgement): boolean {
  return after.profiles.some((one) => one.verdict === "test-unsigned");
}

function head(judgement: Judgement, options: SummaryOptions): string[] {
  const { sides, after, change } = judgement;
  const outcome = say(outcomeOf(exitCode(after), sides.scope), options.locale);
  const args = { sha: sides.shown, branch: sides.base.branch, policy: sides.base.sha, date: options.today };
  const judged =
    sides.seenBy === "forge" ? [message("page/judged", args), ...sides.notes] : localHeading(sides, options.today);
  const carried =
    change.carried.length > 0 && sides.scope === "change"
      ? [message("page/carried", { count: change.carried.length })]
      : [];
  const open = options.isPublic ? [message("page/public", {})] : [];
  const lines = [...judged, ...carried, ...open].map((said) => text(said, options));
  const sign = isUnsigned(judgement) ? [text(message("page/how-to-sign", {}), options)] : [];
  return [`# ${text(message("page/heading", { outcome }), options)}`, ...lines, ...sign];
}

function outcomeOf(code: 0 | 1 | 2, scope: "change" | "whole"): Message {
  if (code === 2) return message("page/outcome-error", {});
  if (code === 0) return message("page/outcome-pass", {});
  return scope === "change" ? message("page/outcome-block", {}) : message("page/outcome-block-branch", {});
}

/** The four ways in which a change touches people, apart; in a public log only how many of each. */
function exposureSection({ sides, exposure }: Judgement, options: SummaryOptions): string[] {
  if (sides.scope === "whole") return [];
  const verdict = (one: Verdict | null) =>
    one === null ? say(message("page/new", {}), options.locale) : sayVerdict(one, options.locale);
  const outcomes = exposure.verdicts.map(({ profile, before, after }) =>
    after === null
      ? message("page/exposure-gone", { profile })
      : after === before
        ? message("page/exposure-same", { profile, verdict: verdict(after) })
        : message("page/exposure-verdict", { profile, before: verdict(before), after: verdict(after) }),
  );
  const { added, removed, reopened, lapsed } = exposure;
  const distinction = (one: Exposed) => message("page/exposure-distinction", { ...one });
  const question = ({ indicator, ...one }: Asked) =>
    indicator === null
      ? message("page/exposure-question", one)
      : message("page/exposure-question-of", { ...one, indicator });
  const groups: [Message, Message[]][] = [
    [message("page/exposure-added", { count: added.length }), added.map(distinction)],
    [message("page/exposure-removed", { count: removed.length }), removed.map(distinction)],
    [message("page/exposure-reopened", { count: reopened.length }), reopened.map(question)],
    [message("page/exposure-lapsed", { count: lapsed.length }), lapsed.map(question)],
  ];
  const shown = groups.filter(([, rows]) => rows.length > 0);
  const parts = shown.flatMap(([title, rows]) => [
    `**${text(title, options)}**`,
    ...(options.isPublic ? [] : [rowsOf(rows, options)]),
  ]);
  const none = added.length + removed.length === 0 ? [text(message("page/exposure-none", {}), options)] : [];
  return [...list(message("page/exposure-heading", {}), outcomes, options, true), ...none, ...parts];
}

/** Who approved what is judged here, by role; whoever had a hand in the profile is no signer of it. */
function signingSection({ after, signatures, policies: { base } }: Judgement, options: SummaryOptions): string[] {
  const roles = (id: number) =>
    Object.entries(base.policy.signers.people).flatMap(([role, people]) =>
      people.some((one) => one.id === id) ? [role] : [],
    );
  const title = (role: string) =>
    options.law.enums.find((one) => one.id === "role")?.values.find((one) => one.id === role)?.title ?? role;
  const mayWrite = (role: string) => !hasTrait(options.law.enums, "role", role, "not-author");
  const rows = after.profiles.flatMap(({ file: profile, findings }) => {
    const given = (signatures?.get(profile) ?? [])
      .filter((one) => !one.proposed && !one.wroteProfile)
      .flatMap(({ id, login, wroteRecord }) =>
        roles(id)
          .filter((role) => !wroteRecord || mayWrite(role))
          .map((role) => ({ role, login })),
      );
    const waiting = findings.filter((one) => one.verdict === "test-unsigned");
    if (!options.isPublic) {
      const signed = given.map(({ role, login }) => message("page/signed", { profile, role: title(role), login }));
      return [...signed, ...waiting.map((one) => message("page/unsigned", { profile, said: both(one.message) }))];
    }
    const open = base.policy.signers.roles.filter((role) => given.every((one) => one.role !== role));
    return [
      ...given.map(({ role }) => message("page/signed-public", { profile, role: title(role) })),
      ...(waiting.length === 0 ? [] : open).map((role) =>
        message("page/unsigned-public", { profile, role: title(role) }),
      ),
    ];
  });
  return list(message("page/signing-heading", {}), rows, options);
}

function both(said: Message): Text {
  return { nl: say(said, "nl"), en: say(said, "en") };
}

function previewSection(
  { preview: proposed, after, policies: { base, head: next } }: Judgement,
  options: SummaryOptions,
): string[] {
  if (!proposed) return [];
  const then = new Map(proposed.profiles.map((one) => [one.file, one.verdict]));
  const changed = after.profiles.flatMap(({ file, verdict: now }) => {
    const other = then.get(file);
    if (other === undefined || other === now) return [];
    return [
      message("page/preview-verdict", {
        profile: file,
        now: sayVerdict(now, options.locale),
        later: sayVerdict(other, options.locale),
      }),
    ];
  });
  const isHeld = base.file !== null && !base.findings.some(({ verdict }) => verdict === "cannot-judge");
  const ways = isHeld ? weakerWays(base.policy, next.policy) : [];
  // What a policy says of people is no news for a public log.
  const named = options.isPublic ? [] : ways;
  const weaker =
    ways.length > 0
      ? [message("page/preview-weaker", { count: ways.length }), ...named]
      : isHeld
        ? [message("page/preview-not-weaker", {})]
        : [];
  const outcome = changed.length > 0 ? changed : [message("page/preview-same", {})];
  return [
    ...list(message("page/preview-heading", {}), [...weaker, ...outcome], options),
    text(message("page/preview-note", {}), options),
  ];
}

function list(heading: Message, said: readonly Message[], options: SummaryOptions, always = false): string[] {
  if (said.length === 0 && !always) return [];
  return [`## ${text(heading, options)}`, ...(said.length > 0 ? [rowsOf(said, options)] : [])];
}

function rowsOf(said: readonly Message[], options: SummaryOptions): string {
  const rows = said.slice(0, ROWS).map((one) => `- ${text(one, options)}`);
  if (said.length > ROWS) rows.push(`- … (${said.length - ROWS})`);
  return rows.join("\n");
}

function text(said: Message, { locale }: { readonly locale: Locale }): string {
  return escapeMarkdown(say(said, locale));
}
