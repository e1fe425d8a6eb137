import { dutchDay } from "@tenzij/core";
import { type Locale, type Message, say } from "@tenzij/core/language";
import { lawUnder, organisationBeside, policySource } from "@tenzij/core/policy";
import { escapeCommandMessage, exitCode, toGithub, toSarif } from "@tenzij/core/report";
import {
  type Judgement,
  onChange,
  Problem,
  problemSummary,
  publicAssessment,
  signaturesFileOf,
  summaryOf,
} from "@tenzij/gate";
import type { Law, Text } from "@tenzij/law";
import { commentBytes, keepComment, keepIssue } from "./comment.ts";
import type { Env } from "./env.ts";
import type { GitHub } from "./github.ts";
import type { Inputs } from "./inputs.ts";
import { message } from "./language/message.ts";
import { writeReportFile } from "./report-file.ts";
import type { Runner } from "./runner.ts";
import { watchPage } from "./watch.ts";

/** GitHub keeps 1 MiB of a step's summary. */
const SUMMARY_BYTES = 900 * 1024;

export interface Reporting {
  readonly judgement: Judgement;
  readonly inputs: Inputs;
  readonly github: GitHub;
  readonly env: Env;
  readonly runner: Runner;
  readonly law: Law;
  readonly version: string;
  readonly now: Date;
}

/** Makes every report the inputs ask for; one that fails is a warning, and the others are still made. */
export async function makeReports(reporting: Reporting): Promise<void> {
  const { judgement, inputs, runner } = reporting;
  const base = judgement.policies.base.policy;
  const locale = inputs.locale ?? base.locale ?? "nl";
  const isPublic = inputs.report === "public" || base.report === "public";
  const shown = isPublic ? { ...judgement, after: publicAssessment(judgement.after) } : judgement;
  const tried: Tried = (what, work) =>
    attempt(work, (error) => warn(message("action/report-failed", { what, reason: reasonOf(error) }), locale, runner));
  const telling = { ...reporting, law: lawUnder(reporting.law, base), shown, locale, isPublic, tried };
  await tried({ nl: "uitvoer", en: "outputs" }, () => writeOutputs(judgement, runner));
  await tried({ nl: "annotaties", en: "annotations" }, () => printAnnotations(telling));
  for (const sentence of inputs.ignored) warn(sentence, locale, runner);
  await tried({ nl: "samenvatting", en: "summary" }, () => runner.summary(pageOf(telling, SUMMARY_BYTES)));
  await writeFiles(telling);
  await keepPages(telling);
}

type Tried = (what: Text, work: () => void | Promise<void>) => Promise<void>;

interface Telling extends Reporting {
  /** What may be shown of the judgement. */
  readonly shown: Judgement;
  readonly locale: Locale;
  readonly isPublic: boolean;
  readonly tried: Tried;
}

function pageOf({ shown, inputs, env, law, version, now, locale, isPublic }: Telling, maxBytes: number): string {
  const linkTo = linkIn(env, shown);
  const today = dutchDay(now);
  return summaryOf(shown, { locale, law, version, today, maxBytes, ignored: inputs.ignored, isPublic, linkTo });
}

function printAnnotations({ shown, runner, locale, law, version }: Telling): void {
  const isChange = shown.sides.scope === "change";
  runner.print(toGithub(isChange ? onChange(shown.after, shown.changed) : shown.after, { locale, law, version }));
}

async function writeFiles(telling: Telling): Promise<void> {
  const { judgement, shown, inputs, env, law, version, now, locale, isPublic, tried } = telling;
  const { sarifFile, signaturesFile } = inputs;
  if (sarifFile !== null)
    await tried({ nl: "SARIF-bestand", en: "SARIF file" }, () =>
      writeReportFile(sarifFile, toSarif(shown.after, { locale, law, version }), env),
    );
  if (signaturesFile === null) return;
  await tried({ nl: "bestand met handtekeningen", en: "signatures file" }, () => {
    const repository = env["GITHUB_REPOSITORY"] ?? "";
    const given = { repository, run: runAddress(env), today: dutchDay(now), law, isPublic };
    const text = JSON.stringify(signaturesFileOf(judgement, given), null, 2);
    return writeReportFile(signaturesFile, `${text}\n`, env);
  });
}

async function keepPages(telling: Telling): Promise<void> {
  const { judgement, inputs, github, now, locale, isPublic, tried } = telling;
  const [pull] = judgement.sides.pullRequests;
  if (inputs.comment && judgement.sides.scope === "change" && pull) {
    const body = exitCode(judgement.after) === 0 ? null : pageOf(telling, commentBytes);
    await tried({ nl: "opmerking", en: "comment" }, () => keepComment(github, pull.number, body));
  }
  if (inputs.issue && judgement.sides.scope === "whole") {
    const title = say(message("action/watch-title", {}), locale);
    await tried({ nl: "issue", en: "issue" }, () =>
      keepIssue(github, title, watchPage(judgement, { today: dutchDay(now), locale, isPublic })),
    );
  }
}

/** Where GitHub shows a line of a file as it was judged. */
function linkIn(env: Env, { sides, policies }: Judgement): (file: string, line: number) => string {
  const { answers, bound } = policies.base;
  const source = bound ? policySource(bound.source) : null;
  const blob = (repository: string | undefined, commit: string, path: string) =>
    `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${repository}/blob/${commit}/${path.split("/").map(encodeURIComponent).join("/")}`;
  return (file, line) => {
    const isHandedIn = bound !== undefined && source !== null && file === answers?.file;
    const address = isHandedIn
      ? blob(`${source.owner}/${source.repository}`, bound.commit, organisationBeside(source.path))
      : blob(env["GITHUB_REPOSITORY"], sides.shown, file);
    return `${address}?plain=1#L${line}`;
  };
}

/** The run, and which attempt of it: an attempt has its own log. */
function runAddress(env: Env): string | null {
  const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = "1", GITHUB_REPOSITORY: repository } = env;
  if (run === undefined || repository === undefined) return null;
  return `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${repository}/actions/runs/${run}/attempts/${attempt}`;
}

function writeOutputs({ after, sides }: Judgement, { output }: Runner): void {
  output("result", (["pass", "block", "error"] as const)[exitCode(after)]);
  output("profiles", String(after.profiles.length));
  output("blocking", String(after.profiles.filter(({ blocks }) => blocks).length));
  output("policy-sha", sides.base.sha);
  output("judged-sha", sides.judged);
}

async function attempt(work: () => void | Promise<void>, failed: (error: unknown) => void): Promise<void> {
  try {
    await work();
  } catch (error) {
    failed(error);
  }
}

function warn(sentence: Message, locale: Locale, { print }: Runner): void {
  print(`::warning title=Tenzij::${escapeCommandMessage(say(sentence, locale))}\n`);
}

/** Says why nothing was judged. */
export async function reportProblem(sentence: Message, locale: Locale, runner: Runner): Promise<void> {
  const quietly = () => undefined;
  await attempt(() => runner.output("result", "error"), quietly);
  await attempt(() => runner.print(`::error title=Tenzij::${escapeCommandMessage(say(sentence, locale))}\n`), quietly);
  await attempt(() => runner.summary(problemSummary(sentence, { locale })), quietly);
}

/** What a problem of ours says; of anything else the kind. */
function reasonOf(error: unknown): Text {
  const of = (locale: Locale) =>
    error instanceof Problem ? say(error.sentence, locale).replace(/\.$/, "") : nameOf(error);
  return { nl: of("nl"), en: of("en") };
}

/** The kind of an error, never its text: that may hold what an attacker wrote. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
