import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  type Assessment,
  assess,
  dutchDay,
  type Finding,
  isWorse,
  lexiconOf,
  type ProfileAssessment,
} from "@tenzij/core";
import { type Locale, say } from "@tenzij/core/language";
import { noPolicy, policyFile, readPolicy } from "@tenzij/core/policy";
import { escapeTerminal, exitCode, type Page, sayVerdict } from "@tenzij/core/report";
import { lawDigest } from "@tenzij/core/text";
import { type Law, law } from "@tenzij/law";
import { localeOfPolicies, policyOf } from "./judge.ts";
import { message } from "./language/message.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { pageFor } from "./terminal.ts";
import { type Target, targetsOf, wayTo } from "./trees.ts";
import { version } from "./version.ts";
import { type WrongUse, wrongUse } from "./wrong-use.ts";

/** Points named of one profile; of more, only how many. */
const NAMED = 5;

/**
 * `tenzij preview --law FILE`: what this release asks of each profile that the law in FILE, that of the release in use, does not. Both
 * are read with the words of this release. Exit 0 when nothing new is asked, 1 when something is, 2 when either cannot be judged by.
 */
export function previewLaw(
  file: string,
  paths: readonly string[],
  options: { readonly today?: string; readonly locale?: Locale },
  shell: Shell,
): Code | WrongUse {
  const former = lawAt(resolve(shell.cwd, file));
  if (former === null) return wrongUse(message("cli/law-unreadable", { path: file }));
  const { targets, findings } = targetsOf(paths.length === 0 ? ["."] : paths, shell.cwd);
  const [gone] = findings;
  if (gone) return wrongUse(gone.message);
  const today = options.today ?? dutchDay(new Date());
  const pairs = targets.map((target) => ({
    root: target.root,
    policy: policyOf(target),
    before: judgedBy(former, target, today),
    after: judgedBy(law, target, today),
  }));
  const locale = options.locale ?? localeOfPolicies(pairs, localeOf(shell.env));
  const page = pageFor(shell, { locale, law, version });
  const asked = pairs.map(({ root, before, after }) =>
    newlyAsked(before, after).map((one) => ({ ...one, file: wayTo(shell.cwd, join(root, one.file)) })),
  );
  const of = pairs.reduce((sum, { after }) => sum + after.profiles.length, 0);
  shell.out(`${textOf(asked.flat(), of, former, page).join("\n")}\n`);
  if (pairs.some(({ before, after }) => exitCode(before) === 2 || exitCode(after) === 2)) return 2;
  return asked.some((list) => list.length > 0) ? 1 : 0;
}

/** A law as a release carries it; null for a file that is none. */
function lawAt(path: string): Law | null {
  try {
    const read: Record<string, unknown> = JSON.parse(readFileSync(path, "utf8"));
    const isLaw = Object.keys(law).every((key) => Array.isArray(read[key]));
    if (!isLaw) return null;
    lexiconOf(read as unknown as Law, noPolicy.policy);
    return read as unknown as Law;
  } catch {
    return null;
  }
}

function judgedBy(by: Law, { tree, only }: Target, today: string): Assessment {
  const policy = tree.files.includes(policyFile) ? readPolicy(policyFile, tree.read(policyFile), by) : noPolicy;
  const lexicon = lexiconOf(by, policy.policy);
  return assess({ tree, policy, today, signatures: null, law: by, lexicon, only: only ?? undefined });
}

/** What of one profile is asked that was not. */
interface Asked {
  readonly file: string;
  readonly before: ProfileAssessment["verdict"] | null;
  readonly after: ProfileAssessment["verdict"] | null;
  readonly points: readonly Finding[];
}

function newlyAsked(before: Assessment, after: Assessment): Asked[] {
  return after.profiles.flatMap((now): Asked[] => {
    const was = before.profiles.find(({ file }) => file === now.file);
    const known = new Set((was?.findings ?? []).filter(asks).map(keyOf));
    const points = now.findings.filter((one) => asks(one) && !known.has(keyOf(one)));
    // What is asked no longer is no news for whoever has to answer.
    if (points.length === 0 && was !== undefined && !isWorse(now.verdict, was.verdict)) return [];
    return [{ file: now.file, before: was?.verdict ?? null, after: now.verdict, points }];
  });
}

function asks({ severity }: Finding): boolean {
  return severity === "exclusion" || severity === "block" || severity === "warning";
}

function keyOf({ rule, indicator = "" }: Finding): string {
  return `${rule}\n${indicator}`;
}

function textOf(asked: readonly Asked[], of: number, former: Law, { locale, styler }: Page): string[] {
  const args = { was: lawDigest(former), is: lawDigest(law), version };
  const outcome = (verdict: Asked["after"]) =>
    verdict === null ? say(message("cli/preview-not-governed", {}), locale) : sayVerdict(verdict, locale);
  const heading =
    asked.length === 0 ? message("cli/law-same", { of }) : message("cli/law-asks", { count: asked.length, of });
  return [
    styler.strong(say(heading, locale)),
    say(message("cli/law-compared", args), locale),
    ...asked.flatMap(({ file, before, after, points }) => [
      `  ${escapeTerminal(file)}`,
      `    ${styler.faint(outcome(before))} -> ${outcome(after)}`,
      ...points.slice(0, NAMED).map((one) => `    - ${escapeTerminal(`${one.rule}: ${say(one.message, locale)}`)}`),
      ...(points.length > NAMED ? [`    - … (${points.length - NAMED})`] : []),
    ]),
  ];
}
