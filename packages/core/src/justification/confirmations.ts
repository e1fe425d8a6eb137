import type { Question } from "@tenzij/law";
import type { Node, Span } from "@tenzij/read";
import { isDay } from "../text/dates.ts";
import type { AskedQuestion } from "./asked.ts";
import type { Judging } from "./judging.ts";
import { nodeAt, textAt } from "./record.ts";
import { restingOn } from "./rests-on.ts";

/** The key, beside the fields of an answer, under which someone says that it still holds. */
export const holdsKey = "holds";

/** The key below it of the digest of what the answer rested on then. */
export const restsOnKey = "rests-on";

/** That somebody read an answer again after the profile changed, and says that it holds. */
export interface Confirmation {
  /** As written; "" where it is not. */
  readonly on: string;
  readonly by: string;
  readonly span: Span;
  /** Whether it is whole, and of what stands in the profile now. */
  readonly fits: boolean;
}

/** In what confirmations stand, and what they are held against. */
export type Confirming = Pick<Judging, "record" | "profile" | "law" | "today">;

/**
 * The confirmations of a record, by the question they are of. Where an answer has one, that says what the answer rests on, and
 * no longer the digests of the whole record.
 */
export function confirmationsIn(
  asked: readonly AskedQuestion[],
  { record, profile, law, today }: Confirming,
): ReadonlyMap<AskedQuestion, Confirmation> {
  const written = asked.flatMap((one) => {
    const node = isConfirmable(one.question) ? nodeAt(answerOf(one, record.root), holdsKey) : undefined;
    return node === undefined || textAt(node, restsOnKey) === undefined ? [] : [{ one, node }];
  });
  if (written.length === 0) return new Map();
  const digest = restingOn(record, profile, law);
  return new Map(
    written.map(({ one, node }) => {
      const [on = "", by = ""] = [textAt(node, "on"), textAt(node, "by")];
      const isWhole = by !== "" && isDay(on) && on <= today;
      const fits = isWhole && textAt(node, restsOnKey)?.toLowerCase() === digest(one);
      return [one, { on, by, span: node.span, fits }];
    }),
  );
}

/**
 * Whether a person confirms its answer: one that is typed and rests on the profile. What Tenzij computes is computed anew, and an
 * answer about the rest names the digest it is of.
 */
export function isConfirmable({ form, restsOn, checks, of }: Question): boolean {
  return form !== undefined && of !== "organisation" && restsOn.length > 0 && !checks.includes("rest-answered");
}

/** Where the answer to a question stands. */
export function answerOf({ question, row }: AskedQuestion, root: Node | null): Node | undefined {
  return nodeAt(question.of === "distinction" ? row?.node : root, question.at ?? "");
}
