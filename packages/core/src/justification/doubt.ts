import type { Law } from "@tenzij/law";
import type { Node } from "@tenzij/read";
import type { Distinction } from "../distinction/distinction.ts";
import { type EffectiveFacts, enumValue, hasTrait } from "../profile/effective-facts.ts";
import { emptinessOf, isUnanswered } from "./filled-in.ts";
import { type JustificationRecord, nodeAt, textAt } from "./record.ts";
import { formOf } from "./record-shape.ts";

/** How much it weighs that it is not sure whether words say what they are read as. */
export type Doubt = "block" | "warning";

/** What a record says of a doubted reading: the words do say it, or they mean something else. */
export type ReadingAnswer = "as-read" | "something-else";

type Doubtful = Pick<Distinction, "kind" | "basis" | "strength" | "grounds" | "capacity" | "of">;

/**
 * The doubt about a reading; null where the law takes it as it is read (`grounds.yaml`, `unclear`) and nothing in the file
 * says that it selects nobody.
 * @param facts as they count for the profile
 */
export function doubtOf(
  { kind, basis, strength, grounds, capacity, of }: Doubtful,
  { automation, purpose }: Pick<EffectiveFacts, "automation" | "purpose">,
  law: Law,
): Doubt | null {
  // Left out of the data or people left out of control, only measured or used too: only people can say (design §4).
  if (capacity !== undefined && of === undefined) return "block";
  const unclear = law.asks
    .find((ask) => ask.kind === kind)
    ?.unclear.find(
      (one) =>
        one.strengths.includes(strength) &&
        (one.ofOther === undefined || of !== undefined) &&
        (one.grounds === undefined || one.grounds.some((ground) => grounds.includes(ground))) &&
        (one.basis === undefined || one.basis.includes(basis)) &&
        (one.automation === undefined || (automation !== undefined && one.automation.includes(automation))) &&
        (one.purpose === undefined || purpose === undefined || one.purpose.includes(purpose)),
    );
  return unclear?.severity ?? null;
}

/** Where a row of a record answers whether its words say what they are read as. */
export const readingKey = "reading";

/** Fields that say what the words mean, without which "something else" takes nothing back. */
export const otherwiseFields = ["means", "why"] as const;

/**
 * What a row of a record says of a doubted reading; null where that is nothing, or not enough. That the words mean
 * something else counts only with what they mean and why, and, where the doubt blocks, from a role that classifies.
 */
export function readingAnswer(
  node: Node | null,
  doubt: Doubt,
  record: JustificationRecord | null,
  law: Law,
): ReadingAnswer | null {
  const answer = nodeAt(node, readingKey);
  const says = enumValue(law.enums, "reading-answer", textAt(answer, "is") ?? "");
  if (answer === undefined || says === undefined) return null;
  if (hasTrait(law.enums, "reading-answer", says, "clear")) return "as-read";
  const isAnswered = otherwiseFields.every((field) => {
    const text = textAt(answer, field);
    const form = formOf(law, readingKey)?.fields[field]?.is === "reason" ? "sentence" : "short";
    const emptiness = text === undefined ? "empty" : emptinessOf(text, [], form);
    return emptiness === null || !isUnanswered(emptiness);
  });
  return isAnswered && (doubt === "warning" || isFromLawyer(answer, record, law)) ? "something-else" : null;
}

/** Whether whoever gave an answer has a role that classifies; the head of the record speaks where the answer does not. */
export function isFromLawyer(answer: Node, record: Pick<JustificationRecord, "root"> | null, law: Law): boolean {
  const role = enumValue(law.enums, "role", roleOf(answer, record));
  return role !== undefined && hasTrait(law.enums, "role", role, "classifies");
}

/** The role of whoever gave an answer, as written; "" where none is. */
export function roleOf(answer: Node, record: Pick<JustificationRecord, "root"> | null): string {
  return textAt(answer, "role") ?? textAt(record?.root, "answered.role") ?? "";
}
