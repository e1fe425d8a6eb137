import type { MapNode, Node } from "@tenzij/read";
import { message } from "../../language/message.ts";
import { askedQuestions } from "../asked.ts";
import type { Flaw } from "../flaw.ts";
import { answerAt, type Judging } from "../judging.ts";
import { nodeAt, placeOf, textAt } from "../record.ts";
import type { RunCheck } from "./check.ts";

/**
 * The one question about what belongs to no criterion: answered once for what stands there now. Whoever says that it
 * changes who is picked, or how, says as well that the answers that rest on the selection were given anew.
 */
export const restAnswered: RunCheck = (judging, question) => {
  const { record, coverage } = judging;
  if (coverage === null) return [];
  const at = question.at ?? "";
  const answers = answersIn(nodeAt(record.root, at));
  const own = answers.find((answer) => textAt(answer, "of") === coverage.rest);
  if (own === undefined) {
    const keys = coverage.changes.flatMap(({ key }) => (key === undefined ? [] : [`"${key}"`]));
    const sentence = message("rest/unanswered", { text: question.text, keys: keys.join(", ") });
    return [{ state: answers.length === 0 ? "missing" : "stale", span: placeOf(record.root, at), message: sentence }];
  }
  if (answerAt(own, "picks", judging.law) !== "positive") return [];
  const again = new Set(textsIn(nodeAt(own, "answered-anew")));
  const open = restingOnSelection(judging).filter((id) => !again.has(id));
  const span = nodeAt(own, "picks")?.span ?? own.span;
  return open.length === 0 ? [] : [stale(span, open)];
};

function stale(span: Flaw["span"], open: readonly string[]): Flaw {
  return { state: "stale", span, message: message("rest/picks", { questions: open.join(", ") }) };
}

/** The answers about changes of the rest, one map for each. */
function answersIn(node: Node | undefined): MapNode[] {
  return node?.type === "list" ? node.items.filter((item) => item.type === "map") : [];
}

function textsIn(node: Node | undefined): string[] {
  return node?.type === "list" ? node.items.flatMap((item) => (item.type === "scalar" ? [item.text.trim()] : [])) : [];
}

/** The typed questions that rest on how people are picked. */
function restingOnSelection(judging: Judging): string[] {
  const asked = askedQuestions(judging).filter(
    ({ question }) => question.form !== undefined && question.restsOn.includes("selection"),
  );
  return [...new Set(asked.map(({ question }) => question.id))];
}

/** Whether a change of the rest has an answer of its own in a record. */
export function isRestAnswered(record: Judging["record"], at: string, rest: string): boolean {
  return answersIn(nodeAt(record.root, at)).some((answer) => textAt(answer, "of") === rest);
}
