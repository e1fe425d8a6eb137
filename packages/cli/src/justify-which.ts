import { join } from "node:path";
import { dutchDay, type ProfileAssessment } from "@tenzij/core";
import { argument, nextStep } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { reopenedIn } from "./confirm.ts";
import { judge, localeOfPolicies, policyOf } from "./judge.ts";
import { type JustifyOptions, justify } from "./justify.ts";
import { message } from "./language/message.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { speaker } from "./speaker.ts";
import { targetsOf, wayTo } from "./trees.ts";
import type { WrongUse } from "./wrong-use.ts";

/** `tenzij justify` without a profile, as sentences name it: of one that waits for it, that one; of more, the command for each. */
export function justifyWhich(options: JustifyOptions, shell: Shell): Code | WrongUse {
  const { targets } = targetsOf(["."], shell.cwd);
  const today = options.today ?? dutchDay(new Date());
  const trees = targets.map((target) => ({ target, ...judge(target, policyOf(target), today) }));
  const files = trees.flatMap(({ target, assessment }) =>
    assessment.profiles
      .filter((one) => waits(one, options.refresh === true))
      .map(({ file }) => wayTo(shell.cwd, join(target.root, file))),
  );
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return justify(only, options, shell);
  const out = speaker(options.locale ?? localeOfPolicies(trees, localeOf(shell.env)), shell);
  out.note(message("cli/justify-which", { count: files.length }));
  for (const file of files) shell.out(`    tenzij justify ${argument(file)}${options.refresh ? " --refresh" : ""}\n`);
  return 0;
}

function waits(one: ProfileAssessment, toRefresh: boolean): boolean {
  const command = nextStep(one, law, "nl")?.command ?? "";
  const isToRefresh =
    command.endsWith(" --refresh") ||
    reopenedIn(one).length > 0 ||
    one.findings.some(({ message: { key } }) => key.startsWith("covers/"));
  return toRefresh ? isToRefresh : command.startsWith("tenzij justify ") && !isToRefresh;
}
