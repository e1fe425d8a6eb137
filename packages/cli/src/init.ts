import { join } from "node:path";
import { type LikelyProfile, lexiconOf, likelyProfiles } from "@tenzij/core";
import { type Locale, say } from "@tenzij/core/language";
import {
  globsFor,
  isForPeople,
  policyFile,
  policyProposal,
  recordOf,
  scopeOf,
  strictDefaults,
  wrapperOf,
} from "@tenzij/core/policy";
import { escapeTerminal } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { formatOf, needsWrapper } from "@tenzij/read";
import { ask, type Plan } from "./ask.ts";
import { policyOf } from "./judge.ts";
import { justify } from "./justify.ts";
import { message } from "./language/message.ts";
import { type OrganisationFile, organisationToWrite } from "./organisation-file.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { speaker } from "./speaker.ts";
import { pageFor } from "./terminal.ts";
import { treeToSetUp } from "./tree-to-set-up.ts";
import { type Target, wayTo } from "./trees.ts";
import { version } from "./version.ts";
import { writeWhole } from "./write-file.ts";
import { type WrongUse, wrongUse } from "./wrong-use.ts";

export interface InitOptions {
  readonly yes?: boolean;
  readonly today?: string;
  readonly locale?: Locale;
}

/**
 * `tenzij init`: lists what looks like a profile, and writes the policy, what the organisation is asked and a first record. On a terminal a person
 * chooses; elsewhere only `--yes` writes. Nothing that is there is ever written over.
 */
export async function init(path: string, options: InitOptions, shell: Shell): Promise<Code | WrongUse> {
  const setUp = treeToSetUp(path, shell.cwd);
  const locale = options.locale ?? localeOf(shell.env);
  const out = speaker(locale, shell);
  if (setUp === null) return wrongUse(message("cli/no-such-file", { path }));
  const { target, nearer } = setUp;
  if (target.tree.files.includes(policyFile)) return complete(target, { ...options, locale }, shell);
  const { tree } = target;
  const readable = tree.files.filter((file) => formatOf(file) !== null && !nearer.includes(file));
  const likely = likelyProfiles(tree, readable, { law, lexicon: lexiconOf(law, strictDefaults) });
  shell.out(listing(likely, target, locale, shell));
  if (nearer.length > 0) out.note(message("cli/init-nearer", { files: nearer.join(", ") }));
  const unread = notRead(tree.files);
  if (unread !== "") out.note(message("cli/init-not-read", { formats: unread }));
  const globs = globsFor(
    likely.filter(({ byName, filters }) => !byName && filters !== true).map(({ file }) => file),
    tree.files,
  );
  const asking = (chosen: readonly string[]) => askingUnder(likely, chosen);
  const all: Plan = { globs, first: asking(globs)[0] ?? null };
  if (options.yes) return write(all, target, { ...options, locale }, shell);
  if (!shell.interactive) return out.note(message("cli/init-would", { files: filesOf(all, target, shell).join(", ") }));
  const plan = await ask({ globs, asking }, locale, (chosen) => filesOf(chosen, target, shell));
  if (plan === null) return out.note(message("cli/init-stopped", {}));
  return write(plan, target, { ...options, locale }, shell);
}

/** The profiles that ask for a record, of those that are called profiles or lie under a glob. */
function askingUnder(likely: readonly LikelyProfile[], globs: readonly string[]): string[] {
  const policy = { ...strictDefaults, profiles: globs.map((files) => ({ files })) };
  const names = likely.map(({ file }) => file);
  const governed = new Set(scopeOf(names, policy).profiles.map(({ file }) => file));
  return likely.filter(({ file, asking }) => asking.length > 0 && governed.has(file)).map(({ file }) => file);
}

/** The package of Tenzij itself, lying where it was fetched to be started. */
function isOwnPackage(file: string): boolean {
  return /^tenzij(-\d[^/]*)?\.tgz$/.test(file);
}

/** What a tool reads to know how it is to work: `.gitignore`. */
function isOfTool(file: string): boolean {
  return /(^|\/)\.[^/]*$/.test(file);
}

/** So many formats are named; more are only meant. */
const formatsNamed = 6;

/** What lies here in a format that is not read, or only where it is named, as programs are, and is not written for people, by extension and number, most first. */
function notRead(files: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const file of files) {
    const extension = /\.[A-Za-z0-9]{1,12}$/.exec(file)?.[0].toLowerCase();
    const format = formatOf(file);
    if (extension === undefined || isForPeople(file) || isOwnPackage(file) || isOfTool(file)) continue;
    if (format !== null && format.isCode !== true) continue;
    counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  const most = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  const named = most.slice(0, formatsNamed).map(([extension, count]) => `${extension} (${count})`);
  return [...named, ...(most.length > formatsNamed ? ["…"] : [])].join(", ");
}

/** What looks like a profile, and below it the queries that only take rows: of those, a person has to say whether they select people. */
function listing(likely: readonly LikelyProfile[], target: Target, locale: Locale, shell: Shell): string {
  const profiles = likely.filter((one) => one.filters !== true);
  const queries = likely.filter((one) => one.filters === true);
  const none = say(message("cli/init-none", {}), locale);
  const found = say(message("cli/init-found", { count: profiles.length }), locale);
  const above = profiles.length === 0 ? `${none}\n` : `${found}\n${linesOf(profiles, target, locale, shell)}\n\n`;
  if (queries.length === 0) return above;
  const also = say(message("cli/init-queries", { count: queries.length }), locale);
  return `${above}${also}\n${linesOf(queries, target, locale, shell)}\n\n`;
}

function linesOf(files: readonly LikelyProfile[], target: Target, locale: Locale, shell: Shell): string {
  const { styler } = pageFor(shell, { locale, law, version });
  const lines = files.map(({ file, asking }) => {
    const count =
      asking.length === 0
        ? ""
        : `  ${styler.faint(say(message("cli/init-distinctions", { count: asking.length }), locale))}`;
    return `  ${escapeTerminal(shownIn(target, file, shell))}${count}`;
  });
  return lines.join("\n");
}

function shownIn({ root }: Target, file: string, { cwd }: Shell): string {
  return wayTo(cwd, join(root, file));
}

function filesOf({ first }: Plan, target: Target, shell: Shell): string[] {
  const organisation = organisationToWrite(target, strictDefaults, "en");
  const record = first === null ? [] : [needsWrapper(first) ? wrapperOf(first) : recordOf(first)];
  return [policyFile, ...(organisation === null ? [] : [organisation.file]), ...record].map((file) =>
    shownIn(target, file, shell),
  );
}

/** Where there is a policy: what is still to be written beside it, and nothing else. */
function complete(target: Target, options: InitOptions & { locale: Locale }, shell: Shell): Code {
  const { note } = speaker(options.locale, shell);
  note(message("cli/init-exists", { file: shownIn(target, policyFile, shell) }));
  const { policy, findings } = policyOf(target);
  // By a policy that cannot be read nobody knows what is asked.
  const organisation = findings.some(({ severity }) => severity === "block")
    ? null
    : organisationToWrite(target, policy, options.locale);
  if (organisation === null) return 0;
  if (options.yes) return writeOrganisation(organisation, target, options.locale, shell);
  return note(message("cli/init-would", { files: shownIn(target, organisation.file, shell) }));
}

function writeOrganisation({ file, write }: OrganisationFile, target: Target, locale: Locale, shell: Shell): Code {
  const { note, error } = speaker(locale, shell);
  const path = shownIn(target, file, shell);
  return write() ? note(message("cli/init-wrote", { file: path })) : error(message("cli/cannot-write", { path }));
}

function write(plan: Plan, target: Target, options: InitOptions & { locale: Locale }, shell: Shell): Code | WrongUse {
  const out = speaker(options.locale, shell);
  const path = shownIn(target, policyFile, shell);
  if (!writeWhole(join(target.root, policyFile), policyProposal(plan.globs, options.locale), false)) {
    return out.error(message("cli/cannot-write", { path }));
  }
  out.note(message("cli/init-wrote", { file: path }));
  const organisation = organisationToWrite(target, strictDefaults, options.locale);
  if (organisation !== null) writeOrganisation(organisation, target, options.locale, shell);
  if (plan.first === null) return out.note(message("cli/init-next", {}));
  return justify(join(target.root, plan.first), options, shell);
}
