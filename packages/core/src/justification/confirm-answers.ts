import type { Law } from "@tenzij/law";
import { type Sketch, type SourceText, setValue, sourceText } from "@tenzij/read";
import type { Profile } from "../profile/profile.ts";
import { type AskedQuestion, keyOf } from "./asked.ts";
import { withCarriedNames } from "./carried-names.ts";
import { answerOf, holdsKey, isConfirmable, restsOnKey } from "./confirmations.ts";
import type { AnswerRefusal } from "./form/answer-edit.ts";
import { answerPath } from "./form/answer-path.ts";
import type { QuestionState } from "./question-state.ts";
import { type JustificationRecord, readRecord } from "./record.ts";
import { formOf } from "./record-shape.ts";
import { restingOn } from "./rests-on.ts";
import { scalarOf } from "./scalar-of-field.ts";
import { digestText } from "./sketch-covers.ts";

/** An answer somebody read again: the question and, where it is of one, the indicator. */
export type Confirmed = Pick<QuestionState, "question" | "indicator">;

/** Who says that an answer holds, and on which day (`YYYY-MM-DD`). */
export interface ConfirmedBy {
  readonly by: string;
  readonly on: string;
}

/** What is needed to know what answers rest on. */
export interface ConfirmSetting {
  readonly source: SourceText;
  readonly profile: Profile;
  readonly law: Law;
  readonly asked: readonly AskedQuestion[];
  readonly states: ReadonlyMap<string, QuestionState>;
}

/**
 * Why nothing is written: `not-asked` where no such answer is asked of a person, `unanswered` where there is none to confirm, else
 * what stands against writing it.
 */
export type ConfirmRefusal = "not-asked" | "unanswered" | AnswerRefusal;

export type Confirming =
  | { readonly text: string; readonly refused?: undefined }
  | { readonly refused: ConfirmRefusal; readonly of: Confirmed };

/** A record with a confirmation beside each of these answers, which stay as they are; all or none. */
export function confirmAnswers(which: readonly Confirmed[], who: ConfirmedBy, setting: ConfirmSetting): Confirming {
  const { source, profile, law } = setting;
  const record = withCarriedNames(readRecord(source, law), profile, law);
  const digest = restingOn(record, profile, law);
  let text = source.text;
  for (const of of which) {
    const asked = setting.asked.find((one) => isConfirmable(one.question) && keyOf(nameOf(one)) === keyOf(of));
    const state = setting.states.get(keyOf(of))?.state;
    if (asked === undefined || state === undefined || state === "not-asked") return { refused: "not-asked", of };
    if (state === "missing" || state === "incomplete") return { refused: "unanswered", of };
    const confirmation = sketchOf(who, digest(asked));
    const written = write(sourceText(source.file, text), asked, confirmation, record, law);
    if (written.refused !== undefined) return { refused: written.refused, of };
    text = written.text;
  }
  return { text };
}

function nameOf({ question, row }: AskedQuestion): Confirmed {
  return { question: question.id, indicator: row?.indicator.name };
}

function sketchOf({ by, on }: ConfirmedBy, digest: string): Sketch[] {
  return [
    { key: "on", value: on },
    { key: "by", value: { text: by.trim(), as: "text" } },
    { key: restsOnKey, value: digestText(digest) },
  ];
}

/** Beside the fields of an answer; one that is a single text becomes the field it stands for. */
function write(source: SourceText, asked: AskedQuestion, holds: Sketch[], record: JustificationRecord, law: Law) {
  const path = answerPath(asked);
  const node = answerOf(asked, record.root);
  const form = formOf(law, asked.question.form ?? "");
  const bare = form?.bare === undefined ? undefined : form.fields[form.bare];
  if (node?.type !== "scalar" || form?.bare === undefined || bare === undefined)
    return setValue(source, [...path, holdsKey], holds);
  return setValue(source, path, [
    { key: form.bare, value: scalarOf(node.text, bare) },
    { key: holdsKey, value: holds },
  ]);
}
