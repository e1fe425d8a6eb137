import { join } from "node:path";
import { dutchDay, type HeldGrant, type ProfileAssessment } from "@tenzij/core";
import { message as coreMessage, type Locale, say } from "@tenzij/core/language";
import { bindGrants, insertionInto, policyFile, type ReadPolicy, readPolicy } from "@tenzij/core/policy";
import { escapeTerminal, grantTitle, sayVerdict } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { judge, policyOf } from "./judge.ts";
import { message } from "./language/message.ts";
import { type GrantWords, type NewGrant, newGrant } from "./new-grant.ts";
import { profileAt } from "./profile-at.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { speaker } from "./speaker.ts";
import { type Target, wayTo } from "./trees.ts";
import { writeWhole } from "./write-file.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

export interface GrantOptions extends GrantWords {
  readonly until?: string;
  readonly today?: string;
  readonly locale?: Locale;
}

/** One file as it is judged under a policy. */
interface Seen {
  readonly policy: ReadPolicy;
  readonly judged: ProfileAssessment | undefined;
  /** The grants that name what was asked for. */
  readonly held: readonly HeldGrant[];
}

/**
 * `tenzij grant`: binds what the policy grants for a file or an indicator to what stands there now, or adds the grant, and shows
 * what it lets through. Comments and order of the policy stay; run twice it writes nothing the second time.
 */
export async function grant(
  path: string,
  indicator: string | undefined,
  options: GrantOptions,
  shell: Shell,
): Promise<Code | WrongUse> {
  const place = profileAt(path, shell);
  if (isWrongUse(place)) return place;
  const { target, file } = place;
  const policy = policyOf(target);
  if (policy.file === null || policy.source === null) return wrongUse(message("cli/grant-no-policy", { path }));
  const locale = options.locale ?? policy.policy.locale ?? localeOf(shell.env);
  const today = options.today ?? dutchDay(new Date());
  const out = speaker(locale, shell);
  const shown = shownIn(shell, target, file);
  const see = (read: ReadPolicy): Seen => seenUnder(read, { target, file, indicator, options, today });
  if (isBroken(policy)) return out.error(message("cli/grant-broken", shown));
  const now = see(policy);
  const { text } = policy.source;
  const entry =
    now.held.length > 0
      ? null
      : await newGrant({ file, indicator, readAs: readAsOf(now, indicator) }, options, locale, shell);
  if (isWrongUse(entry)) return entry as WrongUse;
  if (entry === null && now.held.length === 0) return out.note(message("cli/init-stopped", {}));
  const draft = entry === null ? text : withEntry(text, entry as NewGrant, today, options.until);
  const opened = draft === null ? null : see(readPolicy(policyFile, Buffer.from(draft), law));
  if (draft === null || opened === null) return out.error(message("cli/grant-not-written", shown));
  const bindings = opened.held.flatMap(({ at, digest }) => (digest === null ? [] : [{ at, digest }]));
  if (bindings.length === 0) return out.error(message("cli/grant-absent", { ...shown, indicator: indicator ?? "" }));
  const bound = bindGrants(draft, opened.policy.policy, bindings, { today, until: options.until });
  if (bound === null) return out.error(message("cli/grant-not-written", shown));
  const after = see(readPolicy(policyFile, Buffer.from(bound), law));
  if (isBroken(after.policy)) {
    for (const problem of after.policy.findings) out.error(problem.message);
    return out.error(message("cli/grant-broken", shown));
  }
  shell.out(whatItDoes(see(withoutGrants(policy, now)), after, locale));
  return bound === text ? out.note(message("cli/grant-same", shown)) : written(bound, target, out, shown);
}

function shownIn({ cwd }: Shell, { root }: Target, file: string) {
  return { policy: wayTo(cwd, join(root, policyFile)), file: wayTo(cwd, join(root, file)) };
}

function written(bound: string, target: Target, out: ReturnType<typeof speaker>, shown: ReturnType<typeof shownIn>) {
  return writeWhole(join(target.root, policyFile), bound, true)
    ? out.note(message("cli/grant-wrote", shown))
    : out.error(message("cli/cannot-write", { path: shown.policy }));
}

function isBroken({ findings }: ReadPolicy): boolean {
  return findings.some(({ verdict }) => verdict === "cannot-judge");
}

interface Asked {
  readonly target: Target;
  readonly file: string;
  readonly indicator: string | undefined;
  readonly options: GrantOptions;
  readonly today: string;
}

const lists = { use: "uses", reading: "readings", exception: "exceptions", "not-profile": "not-profiles" } as const;

function seenUnder(policy: ReadPolicy, { target, file, indicator, options, today }: Asked): Seen {
  const { assessment } = judge(target, policy, today);
  const judged = assessment.profiles.find((one) => one.file === file);
  const held = (judged?.grants ?? []).filter(
    ({ granted, at: [list] }) =>
      (indicator === undefined || granted.indicator === indicator) &&
      (options.kind === undefined || lists[options.kind] === list),
  );
  return { policy, judged, held };
}

/** A policy without the grants that were asked for. */
function withoutGrants(read: ReadPolicy, { held }: Seen): ReadPolicy {
  const gone = new Set(held.map(({ at }) => at.join(" ")));
  const left = <Grant>(list: string, grants: readonly Grant[]) =>
    grants.filter((_, index) => !gone.has(`${list} ${index}`));
  const { policy } = read;
  return {
    ...read,
    policy: {
      ...policy,
      uses: left("uses", policy.uses),
      readings: left("readings", policy.readings),
      exceptions: left("exceptions", policy.exceptions),
      notProfiles: left("not-profiles", policy.notProfiles),
    },
  };
}

/** What an indicator is read as, where that is one thing. */
function readAsOf({ judged }: Seen, indicator: string | undefined): string | undefined {
  const entries = new Set(
    judged?.distinctions.filter((one) => one.indicator.name === indicator).map(({ entry }) => entry),
  );
  return entries.size === 1 ? [...entries][0] : undefined;
}

const lastOfDays = "9999-12-31";

/** The policy with a new entry, which is bound after it is read. */
function withEntry(text: string, { list, keys }: NewGrant, today: string, until: string | undefined): string | null {
  // Without a day of its own it ends with the term of the policy, to which it is brought back when it is bound.
  const all = [...keys, ["on", today], ["until", until ?? lastOfDays]] as const;
  const item = `{${all.map(([key, value]) => `${key}: ${/^\d{4}-\d\d-\d\d$/.test(value) ? value : JSON.stringify(value)}`).join(", ")}}`;
  const insertion = insertionInto(text, list, item);
  return insertion && text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at);
}

/** Who grants what, and what becomes of the file with it and without it. */
function whatItDoes(without: Seen, { judged, held }: Seen, locale: Locale): string {
  const line = (sentence: Parameters<typeof say>[0]) => escapeTerminal(say(sentence, locale));
  const entries = held.map(({ granted: { kind, indicator, file, owner, until } }) =>
    line(
      message("cli/grant-entry", {
        grant: grantTitle(kind),
        of: indicator === null ? file : `"${indicator}"`,
        owner: owner ?? "",
        until: until ?? "",
      }),
    ),
  );
  const names = new Set(held.map(({ granted }) => granted.indicator));
  const through = (without.judged?.distinctions ?? [])
    .filter((one) => names.has(null) || names.has(one.indicator.name))
    .map(({ indicator, readings: [{ match }], title, kind }) =>
      line(message("cli/grant-lets", { indicator: indicator.name, match, title, kind: kindTitle(kind) })),
    );
  const outcome = message("cli/grant-outcome", {
    before: outcomeOf(without.judged, locale),
    after: outcomeOf(judged, locale),
  });
  const lets = through.length === 0 ? [line(message("cli/grant-lets-nothing", {}))] : through;
  return `${[...entries, ...lets.map((one) => `  ${one}`), `  ${line(outcome)}`].join("\n")}\n`;
}

function kindTitle(kind: string) {
  return law.asks.find((one) => one.kind === kind)?.title ?? kind;
}

function outcomeOf(judged: ProfileAssessment | undefined, locale: Locale): string {
  if (judged === undefined) return say(message("cli/preview-not-governed", {}), locale);
  const blocks = say(coreMessage(judged.blocks ? "report/blocks" : "report/does-not-block", {}), locale);
  return say(message("cli/grant-blocks", { verdict: sayVerdict(judged.verdict, locale), blocks }), locale);
}
