import { compareAssessments, type VerdictChange } from "@tenzij/core";
import { say } from "@tenzij/core/language";
import { readPolicy, weakerWays, withOwnFrameworks } from "@tenzij/core/policy";
import { sayVerdict, visible } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import type { CodeLens, Command } from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { serverCommands, showPreviewCommand } from "./protocol.ts";
import { policyName } from "./roots.ts";

/** What a policy would change over the profiles here, as long as it is not saved. */
interface Preview {
  readonly changes: readonly VerdictChange[];
  /** In which ways it asks less, in words. */
  readonly weaker: readonly string[];
}

function previewOf({ under, locale, file }: Judged): Preview | null {
  const saved = under.saved(policyName);
  const typed = under.tree.read(policyName);
  if (file !== policyName || saved === null || typeof typed !== "string") return null;
  if (readText(policyName, saved).source.text === typed) return null;
  const before = withOwnFrameworks(readPolicy(policyName, saved, law), under.tree, law);
  return {
    changes: compareAssessments(under.judgedBy(before), under.assessment),
    weaker: weakerWays(before.policy, under.policy).map((way) => visible(say(way, locale))),
  };
}

/** Above the policy: how much it would change, which point is weaker, and the way to all of it. */
export function previewLens(judged: Judged, { options }: Client): CodeLens[] {
  const preview = previewOf(judged);
  if (preview === null) return [];
  const start = { line: 0, character: 0 };
  const title = [titleOf(preview, judged), ...preview.weaker.slice(0, 1)].join(": ");
  const command = options.compares === true ? showPreviewCommand : serverCommands.preview;
  const opening: Command = { title, command, arguments: [judged.uriOf(policyName)] };
  return [{ range: { start, end: start }, command: opening }];
}

function titleOf({ changes, weaker }: Preview, { locale }: Judged): string {
  return say(message("server/preview", { changes: changes.length, weaker: weaker.length }), locale);
}

/** The same in full: each outcome that changes, and each point on which it asks less. */
export function previewText(judged: Judged): string | null {
  const preview = previewOf(judged);
  if (preview === null) return null;
  const { locale } = judged;
  const inWords = (verdict: VerdictChange["before"]): string =>
    verdict === null ? say(message("server/outside-policy", {}), locale) : sayVerdict(verdict, locale);
  const changes = preview.changes.map(
    ({ file, before, after }) => `- ${visible(file)}: ${inWords(before)} → ${inWords(after)}`,
  );
  return [titleOf(preview, judged), ...changes, ...preview.weaker.map((way) => `- ${way}`), ""].join("\n");
}
