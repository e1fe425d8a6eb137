import type { Framework } from "@tenzij/law";
import { message } from "../language/message.ts";
import { type AskedQuestion, cameAlong } from "./asked.ts";
import type { Flaw } from "./flaw.ts";
import type { Judging } from "./judging.ts";
import { nodeAt } from "./record.ts";

/**
 * The frameworks that came along with another since a record was made: the policy names none of them, and nothing they ask is
 * answered. Their questions are new to that record, as those of a new edition are.
 */
export function newFrameworks(asked: readonly AskedQuestion[], judging: Judging): ReadonlySet<string> {
  const along = new Map<string, Framework>();
  for (const { framework } of asked) if (cameAlong(framework, judging.policy)) along.set(framework.id, framework);
  for (const one of asked) if (along.has(one.framework.id) && isAnswered(one, judging)) along.delete(one.framework.id);
  return new Set(along.keys());
}

/** Only what someone typed for this question: what the record holds anyway, as its term, says nothing of when it was made. */
function isAnswered({ question, row }: AskedQuestion, { record, organisation }: Judging): boolean {
  if (question.form === undefined || question.checks.includes("validity")) return false;
  const base = question.of === "organisation" ? organisation?.root : (row?.node ?? record.root);
  return nodeAt(base, question.at ?? "") !== undefined;
}

/** A question that a record could not have answered makes it old, not incomplete. */
export function asNew(flaw: Flaw, { question, framework }: AskedQuestion): Flaw {
  if (flaw.state !== "missing") return flaw;
  const sentence = message("edition/new-question", {
    framework: framework.title,
    text: question.text,
    key: question.at ?? "",
  });
  return { ...flaw, state: "stale", message: sentence };
}
