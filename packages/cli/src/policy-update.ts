import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { dutchDay } from "@tenzij/core";
import type { Locale } from "@tenzij/core/language";
import {
  copyFiles,
  digestOfCopy,
  organisationBeside,
  organisationCopy,
  originFile,
  originText,
  type PolicySource,
  policyCopy,
  policyFile,
  policySource,
  readPolicy,
} from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import { filesAtRef } from "@tenzij/repository";
import { policyOf } from "./judge.ts";
import { message } from "./language/message.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { speaker } from "./speaker.ts";
import { isFolder, targetsOf, wayTo } from "./trees.ts";
import { writeWhole } from "./write-file.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

export interface PolicyUpdateOptions {
  /** A clone or an address to take it from, instead of the source's own on GitHub. */
  readonly from?: string;
  readonly today?: string;
  readonly locale?: Locale;
}

/** What was taken from the source. */
interface Taken {
  readonly commit: string;
  readonly policy: string;
  readonly organisation: string | null;
}

/** `tenzij policy update`: takes the copy of the policy that the one here extends anew, with where it came from. */
export function policyUpdate(options: PolicyUpdateOptions, shell: Shell): Code | WrongUse {
  const [target] = targetsOf(["."], shell.cwd).targets;
  const own = target === undefined ? null : policyOf(target);
  const written = own?.policy.extends;
  if (target === undefined || own === null || written === undefined) return wrongUse(message("cli/extends-none", {}));
  const source = policySource(written);
  if (source === null) return wrongUse(message("cli/extends-form", { written }));
  const taken = take(source, options, shell);
  if (isWrongUse(taken)) return taken;
  const out = speaker(options.locale ?? own.policy.locale ?? localeOf(shell.env), shell);
  const refused = linkOnTheWay(target.root);
  if (refused !== null)
    return out.error(message("cli/copy-link", { path: wayTo(shell.cwd, join(target.root, refused)) }));
  const day = options.today ?? dutchDay(new Date());
  const origin = { source: written, commit: taken.commit, digest: digestOfCopy(taken.policy), on: day };
  const organisation = taken.organisation === null ? null : digestOfCopy(taken.organisation);
  const texts = new Map([
    [policyCopy, taken.policy],
    [originFile, originText(origin, organisation)],
  ]);
  if (taken.organisation === null) rmSync(join(target.root, organisationCopy), { force: true });
  else texts.set(organisationCopy, taken.organisation);
  mkdirSync(join(target.root, ".tenzij"), { recursive: true });
  for (const [file, text] of texts) {
    const path = wayTo(shell.cwd, join(target.root, file));
    if (!writeWhole(join(target.root, file), text, true)) return out.error(message("cli/cannot-write", { path }));
  }
  const files = [...texts.keys()].map((file) => wayTo(shell.cwd, join(target.root, file))).join(", ");
  return out.note(message("cli/copy-taken", { source: written, commit: taken.commit.slice(0, 12), files }));
}

function take(source: PolicySource, { from }: PolicyUpdateOptions, shell: Shell): Taken | WrongUse {
  const { owner, repository, path, ref } = source;
  const beside = organisationBeside(path);
  const here = from !== undefined && isFolder(resolve(shell.cwd, from)) ? resolve(shell.cwd, from) : from;
  if (here?.startsWith("-")) return wrongUse(message("cli/extends-from", { from: here }));
  const place = here ?? `https://github.com/${owner}/${repository}.git`;
  const files = filesAtRef(place, ref, [path, beside], shell.env);
  if ("problem" in files) return wrongUse(message("cli/extends-unreached", { place, ref, problem: files.problem }));
  const text = textOf(files.file(path), path);
  if (text === null) return wrongUse(message("cli/extends-not-there", { path, place, ref }));
  const policy = readPolicy(policyFile, text, law);
  if (policy.digest === null || policy.policy.extends !== undefined)
    return wrongUse(message("cli/extends-broken", { path, place }));
  return { commit: files.commit, policy: text, organisation: textOf(files.file(beside), beside) };
}

function textOf(bytes: Uint8Array | "link" | "missing", file: string): string | null {
  if (typeof bytes === "string") return null;
  const { source, readable } = readText(file, bytes);
  return readable ? source.text : null;
}

/** A link among what is written could lead anywhere. */
function linkOnTheWay(root: string): string | null {
  const isLink = (file: string) => lstatSync(join(root, file), { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return [".tenzij", ...copyFiles].find(isLink) ?? null;
}
