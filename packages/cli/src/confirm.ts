import { join } from "node:path";
import { type ProfileAssessment, recordConfirmed } from "@tenzij/core";
import type { Confirmed, QuestionState } from "@tenzij/core/justification";
import { inLocale, type Locale } from "@tenzij/core/language";
import { argument, holdsCheck, visible } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { positionAt, readText } from "@tenzij/read";
import { overlayTree } from "@tenzij/repository";
import { type Judged, judge } from "./judge.ts";
import { message } from "./language/message.ts";
import type { Code, Shell } from "./shell.ts";
import { speaker } from "./speaker.ts";
import { type Target, wayTo } from "./trees.ts";
import { writeWhole } from "./write-file.ts";

/** What is confirmed of one record, and by whom. */
export interface ToConfirm {
  readonly judged: Judged;
  readonly target: Target;
  readonly one: ProfileAssessment;
  readonly today: string;
  readonly locale: Locale;
  /** Print the record and write nothing. */
  readonly stdout?: boolean | undefined;
}

/** The answers that were re-opened, of which a person says whether they still hold. */
export function reopenedIn({ questions }: ProfileAssessment): QuestionState[] {
  return questions.filter(({ reopened }) => reopened === true);
}

/**
 * `tenzij justify --refresh` where answers were re-opened: says what changed and which answers rest on it. Nothing is written, since
 * nobody said of any of them that it holds.
 */
export function listReopened({ target, one, locale }: ToConfirm, shell: Shell): Code {
  const out = speaker(locale, shell);
  const { root, tree } = target;
  const record = wayTo(shell.cwd, join(root, one.record));
  const open = reopenedIn(one);
  const ofOpen = new Set(open.map(({ question }) => `question/${question}`));
  for (const { rule, verdict, message: what } of one.findings)
    if (verdict === "test-stale" && (ofOpen.has(rule) || saysChange.some((check) => holdsCheck(rule, check, law))))
      out.note(what);
  out.note(message("cli/holds-open", { record, count: open.length }));
  const { source } = readText(one.record, tree.read(one.record));
  for (const state of open) {
    const { line } = positionAt(source, state.span.start);
    out.note(message("cli/holds-one", { name: nameOf(state), title: inLocale(state.title, locale), line }));
  }
  const profile = argument(wayTo(shell.cwd, join(root, one.file)));
  const names = argument(open.slice(0, 2).map(nameOf).join(","));
  const command = `tenzij justify ${profile} --holds ${names} --by ${locale === "nl" ? "NAAM" : "NAME"}`;
  out.note(message("cli/holds-how", { command }));
  return 1;
}

/** By these checks it is found that a profile is not as it was. */
const saysChange = ["digests", "coverage"] as const;

/** `tenzij justify --holds …`: a confirmation beside each answer that was named, and beside no other. */
export function confirm(names: string, by: string, setting: ToConfirm, shell: Shell): Code {
  const { judged, target, one, today, locale, stdout } = setting;
  const out = speaker(locale, shell);
  const { root, tree } = target;
  const record = wayTo(shell.cwd, join(root, one.record));
  const open = reopenedIn(one);
  if (open.length === 0) return out.error(message("cli/holds-none", { record }));
  const which: Confirmed[] = [];
  for (const name of names.split(",").map((part) => part.trim())) {
    const meant = open.filter((state) => nameOf(state) === name || state.question === name);
    if (meant.length === 0)
      return out.error(message("cli/holds-unknown", { name: visible(name), open: open.map(nameOf).join(", ") }));
    which.push(...meant.filter((state) => !which.includes(state)));
  }
  const source = { tree, judged: one, policy: judged.policy.policy, law, today, locale };
  const made = recordConfirmed(source, which, by);
  if (made === null) return out.error(message("cli/justify-broken", { record }));
  if (made.refused !== undefined) return out.error(message("cli/holds-refused", { name: nameOf(made.of), record }));
  if (stdout) {
    shell.out(made.text);
    return 0;
  }
  if (!writeWhole(join(root, one.record), made.text, true))
    return out.error(message("cli/cannot-write", { path: record }));
  const left = leftOpen(setting, made.text);
  out.note(message("cli/holds-written", { names: which.map(nameOf).join(", "), record, left: left.length }));
  const profile = argument(wayTo(shell.cwd, join(root, one.file)));
  return left.length === 0 ? out.note(message("cli/justify-check", { profile })) : 0;
}

function leftOpen({ judged, target, one, today }: ToConfirm, text: string): QuestionState[] {
  const tree = overlayTree(target.tree, new Map([[one.record, text]]));
  const after = judge({ ...target, tree }, judged.policy, today).assessment.profiles.find(
    ({ file }) => file === one.file,
  );
  return after === undefined ? [] : reopenedIn(after);
}

/** How an answer is named on the command line. */
function nameOf({ question, indicator }: Confirmed): string {
  return indicator === undefined ? question : `${question}:${visible(indicator)}`;
}
