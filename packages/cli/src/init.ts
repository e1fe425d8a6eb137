import { join } from "node:path";
import { type LikelyProfile, lexiconOf, likelyProfiles } from "@tenzij/core";
import { type Locale, say } from "@tenzij/core/language";
import { policyFile, recordOf, strictDefaults } from "@tenzij/core/policy";
import { escapeTerminal } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { formatOf } from "@tenzij/read";
import { ask } from "./ask.ts";
import { globsFor } from "./globs-for.ts";
import { justify } from "./justify.ts";
import { message } from "./language/message.ts";
import { policyText } from "./policy-text.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { speaker } from "./speaker.ts";
import { pageFor } from "./terminal.ts";
import { type Target, targetsOf, wayTo } from "./trees.ts";
import { version } from "./version.ts";
import { writeWhole } from "./write-file.ts";
import { type WrongUse, wrongUse } from "./wrong-use.ts";

export interface InitOptions {
  readonly yes?: boolean;
  readonly today?: string;
  readonly locale?: Locale;
}

/** What is going to be written. */
interface Plan {
  /** Globs of the profiles that only the policy makes profiles. */
  readonly globs: readonly string[];
  /** The profile that gets the first record. */
  readonly first: string | null;
}

/**
 * `tenzij init`: lists what looks like a profile, and writes the policy and a first record. On a terminal a person
 * chooses; elsewhere only `--yes` writes. Nothing that is there is ever written over.
 */
export async function init(path: string, options: InitOptions, shell: Shell): Promise<Code | WrongUse> {
  const [target] = targetsOf([path], shell.cwd).targets;
  const locale = options.locale ?? localeOf(shell.env);
  const said = speaker(locale, shell);
  if (target === undefined) return wrongUse(message("cli/no-such-file", { path }));
  if (target.tree.files.includes(policyFile))
    return said.note(message("cli/init-exists", { file: shownIn(target, policyFile, shell) }));
  const { tree } = target;
  const readable = tree.files.filter((file) => formatOf(file) !== null);
  const likely = likelyProfiles(tree, readable, { law, lexicon: lexiconOf(law, strictDefaults) });
  shell.out(listing(likely, target, locale, shell));
  const all = planOf(likely, tree.files);
  if (options.yes) return write(all, target, { ...options, locale }, shell);
  if (!shell.interactive)
    return said.note(message("cli/init-would", { files: filesOf(all, target, shell).join(", ") }));
  const chosen = await ask(likely, locale, (picked) => filesOf(planOf(picked, tree.files), target, shell));
  if (chosen === null) return said.note(message("cli/init-stopped", {}));
  return write(planOf(chosen, tree.files), target, { ...options, locale }, shell);
}

function planOf(likely: readonly LikelyProfile[], files: readonly string[]): Plan {
  const first = likely.find(({ asking }) => asking.length > 0)?.file ?? null;
  const unnamed = likely.filter(({ byName }) => !byName).map(({ file }) => file);
  return { globs: globsFor(unnamed, files), first };
}

function listing(likely: readonly LikelyProfile[], target: Target, locale: Locale, shell: Shell): string {
  const { styler } = pageFor(shell, { locale, law, version });
  if (likely.length === 0) return `${say(message("cli/init-none", {}), locale)}\n`;
  const lines = likely.map(({ file, asking }) => {
    const count =
      asking.length === 0
        ? ""
        : `  ${styler.faint(say(message("cli/init-distinctions", { count: asking.length }), locale))}`;
    return `  ${escapeTerminal(shownIn(target, file, shell))}${count}`;
  });
  return `${say(message("cli/init-found", { count: likely.length }), locale)}\n${lines.join("\n")}\n\n`;
}

function shownIn({ root }: Target, file: string, { cwd }: Shell): string {
  return wayTo(cwd, join(root, file));
}

function filesOf({ first }: Plan, target: Target, shell: Shell): string[] {
  const record = first === null ? [] : [shownIn(target, recordOf(first), shell)];
  return [shownIn(target, policyFile, shell), ...record];
}

function write(plan: Plan, target: Target, options: InitOptions & { locale: Locale }, shell: Shell): Code | WrongUse {
  const said = speaker(options.locale, shell);
  const path = shownIn(target, policyFile, shell);
  if (!writeWhole(join(target.root, policyFile), policyText(plan.globs, options.locale), false)) {
    return said.error(message("cli/cannot-write", { path }));
  }
  said.note(message("cli/init-wrote", { file: path }));
  if (plan.first === null) return said.note(message("cli/init-next", {}));
  return justify(join(target.root, plan.first), options, shell);
}
