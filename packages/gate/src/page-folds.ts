import type { Assessment } from "@tenzij/core";
import { compareAssessments } from "@tenzij/core";
import { message as coreMessage, inBoth, type Message, say } from "@tenzij/core/language";
import { type Policy, weakerWays } from "@tenzij/core/policy";
import { escapeMarkdown, sayVerdict } from "@tenzij/core/report";
import type { Verdict } from "@tenzij/law";
import { mayWrite } from "./brief.ts";
import type { Asked, Exposed } from "./exposure.ts";
import type { Judgement } from "./judge.ts";
import { message } from "./language/message.ts";
import type { PageOptions } from "./page-options.ts";

/** Part of a page that is read when it is opened. */
export interface Fold {
  readonly title: Message;
  readonly body: readonly string[];
}

/** Rows of one list, so that the gate's own words leave room for the profiles in detail. */
const ROWS = 100;

/** The four ways in which a change touches people, apart; in a public log only how many of each. */
export function exposureFold(judgement: Judgement, options: PageOptions): Fold | null {
  const { sides, exposure } = judgement;
  if (sides.scope === "whole") return null;
  const places = new Map(judgement.change.touched.map(({ file, was }) => [file, was?.file ?? file]));
  const outcomeOf = (one: Verdict | null, file: string, side: Assessment) =>
    one === null ? say(message("page/new", {}), options.locale) : outcomeIn(one, file, side, options);
  const outcomes = exposure.verdicts.map(({ profile, before, after }) => {
    if (after === null) return message("page/exposure-gone", { profile });
    const now = outcomeOf(after, profile, judgement.after);
    const then = outcomeOf(before, places.get(profile) ?? profile, judgement.before);
    return now === then
      ? message("page/exposure-same", { profile, verdict: now })
      : message("page/exposure-verdict", { profile, before: then, after: now });
  });
  const moved = judgement.change.touched.flatMap(({ file, was }) =>
    was === null || was.file === file ? [] : [message("page/moved", { profile: file, was: was.file })],
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
  const all = [...moved, ...outcomes];
  const rows = all.length > 0 ? [rowsOf(all, options)] : [];
  return { title: message("page/exposure-heading", {}), body: [...rows, ...none, ...parts] };
}

/** A verdict as people say it; where something distinguishes and nothing is asked for it, not "nothing found". */
function outcomeIn(verdict: Verdict, file: string, { profiles }: Assessment, { locale }: PageOptions): string {
  const judged = profiles.find((one) => one.file === file);
  if (verdict !== "no-finding" || (judged?.distinctions.length ?? 0) === 0) return sayVerdict(verdict, locale);
  return say(coreMessage("report/only-warnings", {}), locale);
}

/** Who approved what is judged here, by role; whoever had a hand in the profile is no signer of it. */
export function signingFold({ after, signatures, policies: { base } }: Judgement, options: PageOptions): Fold | null {
  const roles = (id: number) =>
    Object.entries(base.policy.signers.people).flatMap(([role, people]) =>
      people.some((one) => one.id === id) ? [role] : [],
    );
  const title = (role: string) =>
    options.law.enums.find((one) => one.id === "role")?.values.find((one) => one.id === role)?.title ?? role;
  const rows = after.profiles.flatMap(({ file: profile, findings }) => {
    const given = (signatures?.get(profile) ?? [])
      .filter((one) => !one.proposed && !one.wroteProfile)
      .flatMap(({ id, login, wroteRecord }) =>
        roles(id)
          .filter((role) => !wroteRecord || mayWrite(role, options.law))
          .map((role) => ({ role, login })),
      );
    const waiting = findings.filter((one) => one.verdict === "test-unsigned");
    if (!options.isPublic) {
      const signed = given.map(({ role, login }) => message("page/signed", { profile, role: title(role), login }));
      return [...signed, ...waiting.map((one) => message("page/unsigned", { profile, demand: inBoth(one.message) }))];
    }
    const open = base.policy.signers.roles.filter((role) => given.every((one) => one.role !== role));
    return [
      ...given.map(({ role }) => message("page/signed-public", { profile, role: title(role) })),
      ...(waiting.length === 0 ? [] : open).map((role) =>
        message("page/unsigned-public", { profile, role: title(role) }),
      ),
    ];
  });
  return foldOf(message("page/signing-heading", {}), rows, options);
}

export function previewFold(
  { preview: proposed, whole, policies: { base, head: next } }: Judgement,
  options: PageOptions,
): Fold | null {
  if (!proposed) return null;
  // Over the whole tree: what the change leaves alone is red on the next daily run all the same.
  const changed = compareAssessments(whole, proposed).flatMap(({ file, before, after }) =>
    before === null || after === null
      ? []
      : [
          message("page/preview-verdict", {
            profile: file,
            now: sayVerdict(before, options.locale),
            later: sayVerdict(after, options.locale),
          }),
        ],
  );
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
  const keys = isHeld ? stricterKeys(base.policy, next.policy) : [];
  const stricter = keys.length > 0 ? [message("page/preview-stricter", { keys: keys.join(", ") })] : [];
  const outcome = changed.length > 0 ? changed : [message("page/preview-same", {})];
  const body = [rowsOf([...weaker, ...stricter, ...outcome], options), text(message("page/preview-note", {}), options)];
  return { title: message("page/preview-heading", {}), body };
}

/** In which keys a policy asks more, or otherwise: in which going back to the former would ask less. */
function stricterKeys(base: Policy, next: Policy): string[] {
  const keys = weakerWays(next, base).map(({ args }) => ("key" in args ? String(args["key"]) : "indicators"));
  return [...new Set(keys)].sort();
}

export function foldOf(title: Message, sentences: readonly Message[], options: PageOptions): Fold | null {
  return sentences.length === 0 ? null : { title, body: [rowsOf(sentences, options)] };
}

function rowsOf(sentences: readonly Message[], options: PageOptions): string {
  const rows = sentences.slice(0, ROWS).map((one) => `- ${text(one, options)}`);
  if (sentences.length > ROWS) rows.push(`- … (${sentences.length - ROWS})`);
  return rows.join("\n");
}

export function text(sentence: Message, { locale }: Pick<PageOptions, "locale">): string {
  return escapeMarkdown(say(sentence, locale));
}
