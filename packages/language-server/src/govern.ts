import { say } from "@tenzij/core/language";
import { globOf, globsFor, insertionInto, policyProposal, readPolicy, scopeOf } from "@tenzij/core/policy";
import { visible } from "@tenzij/core/report";
import type { WorkspaceEdit } from "vscode-languageserver";
import { writing } from "./edits.ts";
import type { JudgedRoot } from "./judge.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { policyName } from "./roots.ts";

/** One way to have the policy of a root govern a file, to be chosen by whoever is at the keyboard. */
export interface WayToGovern {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

/**
 * The file alone, and its folder where it lies in one: as an item of the policy, or as the first policy that `init` proposes. Only what would
 * govern the file is offered; nothing is where the policy cannot be added to without rewriting it.
 */
export function waysToGovern({ under, file, locale, law }: Judged): WayToGovern[] {
  const exists = under.tree.files.includes(policyName);
  const isByName = scopeOf([file], { ...under.policy, profiles: [] }).profiles.length > 0;
  const [folder] = file.includes("/") ? globsFor([file], [file]) : [];
  const globs = [exists || !isByName ? globOf(file) : null, folder ?? null];
  return globs.flatMap((glob, at): WayToGovern[] => {
    if (at === 1 && glob === null) return [];
    const listed = glob === null ? [] : [glob];
    const text = exists ? added(under, "profiles", JSON.stringify(glob)) : policyProposal(listed, locale);
    if (text === null) return [];
    const policy = readPolicy(policyName, text, law);
    const edit = writing(under, policyName, text);
    const governed = scopeOf([file], policy.policy).profiles;
    if (edit === null || policy.root === undefined || governed.length === 0) return [];
    const args = { file: visible(at === 1 ? (folder ?? file) : file) };
    return [{ title: say(message(exists ? "server/add-to-policy" : "server/create-policy", args), locale), edit }];
  });
}

/** The edit that adds an item to a list of the policy. */
export function intoPolicy(under: JudgedRoot, key: string, item: string): WorkspaceEdit | null {
  const text = added(under, key, item);
  return text === null ? null : writing(under, policyName, text);
}

function added(under: JudgedRoot, key: string, item: string): string | null {
  const exists = under.tree.files.includes(policyName);
  // A policy that is made for something else governs as `init` would have it.
  const policy = exists ? under.documents.text(policyName).text : policyProposal([], under.shown.locale);
  const insertion = insertionInto(policy, key, item);
  return insertion === null ? null : policy.slice(0, insertion.at) + insertion.text + policy.slice(insertion.at);
}
