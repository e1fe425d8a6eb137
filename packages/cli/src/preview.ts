import { join } from "node:path";
import { compareAssessments, dutchDay, type VerdictChange } from "@tenzij/core";
import { type Locale, say } from "@tenzij/core/language";
import { type ReadPolicy, weakerWays } from "@tenzij/core/policy";
import { escapeTerminal, exitCode, type Page, type ReportedAssessment, sayVerdict } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { type Judged, judgeToReport, localeOfPolicies, policyAt, policyOf } from "./judge.ts";
import { message } from "./language/message.ts";
import { proposedIn } from "./proposed-policy.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { pageFor } from "./terminal.ts";
import { type Target, targetsOf, wayTo } from "./trees.ts";
import { version } from "./version.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

/**
 * `tenzij preview`: what another policy would change over the trees, and in which ways it is weaker. Exit 0 when every
 * profile keeps its outcome, 1 when one changes or the policy is weaker, 2 when either policy cannot be judged by.
 */
export async function preview(
  policy: string,
  paths: readonly string[],
  options: { readonly today?: string; readonly locale?: Locale },
  shell: Shell,
): Promise<Code | WrongUse> {
  const proposed = policyAt(policy, shell.cwd);
  if (isWrongUse(proposed)) return proposed;
  const { targets, findings } = targetsOf(paths.length === 0 ? ["."] : paths, shell.cwd);
  const [gone] = findings;
  if (gone) return wrongUse(gone.message);
  const today = options.today ?? dutchDay(new Date());
  const pairs: Pair[] = [];
  for (const target of targets) pairs.push(await judgedTwice(target, proposed, today));
  const locale =
    options.locale ??
    localeOfPolicies(
      pairs.map(({ before }) => before),
      localeOf(shell.env),
    );
  const page = pageFor(shell, { locale, law, version });
  const broken = proposed.findings.filter(({ verdict }) => verdict === "cannot-judge");
  if (broken.length > 0) {
    for (const { message: sentence } of broken) shell.err(`${escapeTerminal(`${policy}: ${say(sentence, locale)}`)}\n`);
    return 2;
  }
  let changed = 0;
  for (const pair of pairs) {
    const shown = comparison(pair, { policy, isOnly: pairs.length === 1 }, page, shell);
    changed += shown.count;
    shell.out(shown.text);
  }
  if (pairs.some(({ before, after }) => exitCode(before.assessment) === 2 || exitCode(after.assessment) === 2))
    return 2;
  return changed > 0 ? 1 : 0;
}

async function judgedTwice(target: Target, proposed: ReadPolicy, today: string): Promise<Pair> {
  const own = policyOf(target);
  const { above, ...next } = proposedIn(target, proposed, own, today);
  const before = await judgeToReport(target, own, today);
  return { before, after: await judgeToReport(next.target, next.policy, today), above };
}

/** A tree judged by the policy that holds there and by the proposed one. */
interface Pair {
  readonly before: Judged<ReportedAssessment>;
  readonly after: Judged<ReportedAssessment>;
  /** As the next text of what the proposed policy is read. */
  readonly above: string | null;
}

interface Shown {
  readonly policy: string;
  readonly isOnly: boolean;
}

/** What differs in one tree, and in how many ways. */
function comparison({ before, after, above }: Pair, { policy, isOnly }: Shown, page: Page, shell: Shell) {
  const { locale } = page;
  const changes = compareAssessments(before.assessment, after.assessment);
  const ways = weakerWays(before.policy.policy, after.policy.policy).map((way) => say(way, locale));
  const of = new Set([...before.assessment.profiles, ...after.assessment.profiles].map(({ file }) => file)).size;
  const named = changes.map((change) => ({ ...change, file: wayTo(shell.cwd, join(before.root, change.file)) }));
  const itself = before.policy.digest !== null && before.policy.digest === after.policy.digest;
  const text = itself ? `${say(message("cli/preview-itself", { policy }), locale)}\n` : pairText(named, of, ways, page);
  const heading = headingOf(before.root, { policy, above, isOnly }, page, shell);
  return { count: changes.length + ways.length, text: `${heading}${text}` };
}

/** Which repository it is about, where there are several, and as what the proposed policy is read in it. */
function headingOf(
  root: string,
  { policy, above, isOnly }: Shown & Pick<Pair, "above">,
  { styler, locale }: Page,
  { cwd }: Shell,
): string {
  const lines = [
    ...(isOnly ? [] : ["", styler.strong(escapeTerminal(wayTo(cwd, root) || "."))]),
    ...(above === null ? [] : [escapeTerminal(say(message("cli/preview-above", { policy, source: above }), locale))]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function pairText(changes: readonly VerdictChange[], of: number, ways: readonly string[], page: Page): string {
  const { styler, locale } = page;
  const outcome = (verdict: VerdictChange["after"]) =>
    verdict === null ? say(message("cli/preview-not-governed", {}), locale) : sayVerdict(verdict, locale);
  const lines = [
    styler.strong(
      say(
        changes.length === 0
          ? message(ways.length === 0 ? "cli/preview-same" : "cli/preview-same-weaker", {})
          : message("cli/preview-changes", { count: changes.length, of }),
        locale,
      ),
    ),
    ...changes.flatMap(({ file, before, after }) => [
      `  ${escapeTerminal(file)}`,
      `    ${styler.faint(outcome(before))} -> ${outcome(after)}`,
    ]),
    ways.length === 0
      ? say(message("cli/preview-not-weaker", {}), locale)
      : styler.warn(say(message("cli/preview-weaker", { count: ways.length }), locale)),
    ...ways.map((way) => `  - ${escapeTerminal(way)}`),
  ];
  return `${lines.join("\n")}\n`;
}
