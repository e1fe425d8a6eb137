import type { Granted } from "@tenzij/core";
import { type Message, say } from "@tenzij/core/language";
import { bindGrants } from "@tenzij/core/policy";
import { grantTitle } from "@tenzij/core/report";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { isAbout } from "./diagnostics.ts";
import { writing } from "./edits.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { offsetAt } from "./places.ts";
import { policyName } from "./roots.ts";

/** Binds a grant of the policy to what stands there now, as `tenzij grant` writes it: whoever governs reads it and merges it. */
export function grantActions(
  { under, file, source, locale }: Judged,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  if (file !== policyName) return [];
  const { assessment, today } = under;
  const found = assessment.findings.filter(({ rule }) => rule === "policy/grant-unbound");
  const held = assessment.profiles.flatMap(({ grants }) => grants).filter(({ state }) => state === "unbound");
  return diagnostics.flatMap((one): CodeAction[] => {
    if (!isAbout(one, "policy/grant-unbound")) return [];
    const start = offsetAt(source, one.range.start);
    const unbound = found.filter(({ span }) => span.start === start);
    const named = held.filter(({ granted }) => unbound.some(({ message: sentence }) => isOf(granted, sentence)));
    const bindings = named.flatMap(({ at, digest }) => (digest === null ? [] : [{ at, digest }]));
    const text = bindings.length === 0 ? null : bindGrants(source.text, under.policy, bindings, { today });
    const edit = text === null || text === source.text ? null : writing(under, file, text);
    if (edit === null) return [];
    const title = say(message("server/bind-grant", {}), locale);
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [one], edit, isPreferred: true }];
  });
}

/** Whether it is this grant of which a finding says that it is not bound. */
function isOf({ kind, file, indicator }: Granted, { args }: Message): boolean {
  const { grant, file: named } = args;
  const isKind = grant !== null && typeof grant === "object" && "en" in grant && grant.en === grantTitle(kind).en;
  const isFile = named !== null && typeof named === "object" && "path" in named && named.path === file;
  return isKind && isFile && args["indicator"] === (indicator ?? "");
}
