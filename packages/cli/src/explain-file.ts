import { lexiconOf } from "@tenzij/core";
import { findDistinctions } from "@tenzij/core/distinction";
import { scopeOf } from "@tenzij/core/policy";
import { readProfile } from "@tenzij/core/profile";
import { explainFileJson, explainFileText } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import type { ExplainOptions } from "./explain-options.ts";
import { policyOf } from "./judge.ts";
import { message } from "./language/message.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { pageFor } from "./terminal.ts";
import { targetsOf } from "./trees.ts";
import { version } from "./version.ts";
import { type WrongUse, wrongUse } from "./wrong-use.ts";

/** `tenzij explain FILE`: every key and text of a file, in which capacity it is read and why. Code 2 where it is no text. */
export function explainFile(path: string, options: ExplainOptions, shell: Shell): Code | WrongUse {
  const [target] = targetsOf([path], shell.cwd).targets;
  const [file] = target?.only ?? [];
  if (target === undefined || file === undefined) return wrongUse(message("cli/no-such-file", { path }));
  const { policy } = policyOf(target);
  const text = readText(file, target.tree.read(file));
  if (!text.readable) return wrongUse(message("cli/unreadable-path", { path }));
  const { indicators } = scopeOf([file], policy).profiles[0] ?? {};
  const profile = readProfile(text.source, { enums: law.enums, indicators });
  const { distinctions } = findDistinctions(profile, lexiconOf(law, policy));
  const page = pageFor(shell, { locale: options.locale ?? policy.locale ?? localeOf(shell.env), law, version });
  const write = options.format === "json" ? explainFileJson : explainFileText;
  shell.out(write(profile, distinctions, page));
  return 0;
}
