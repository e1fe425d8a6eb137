import type { SourceText, YamlPath } from "@tenzij/read";
import { type Answer, answerIn } from "../justification/form/answer-edit.ts";
import type { HoldsAnswer } from "../justification/form/record-form.ts";
import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import type { ProfileAssessment } from "../verdict/assessment.ts";
import { recordConfirmed } from "../verdict/form-of-record.ts";
import type { RecordSource } from "../verdict/record-text.ts";

/** The text of a record with an answer in it; or why it was not written, in words. */
export type RecordAnswered =
  | {
      readonly text: string;
      /** The text after each place an answer was written at; absent where it was written at one. */
      readonly steps?: readonly string[];
      readonly refused?: undefined;
    }
  | { readonly refused: string; readonly text?: undefined };

/** What a view sends; it is data of anyone until it was looked at. */
export interface GivenAnswer {
  readonly path: unknown;
  readonly answer: unknown;
  /** Other places the same answer goes. */
  readonly also?: unknown;
}

/**
 * One answer written into a record; all else in its text is as it was.
 * @param around with the profile it is of as judged; null where no profile is known to have it, and then nothing can be confirmed
 */
export function recordAnswered(
  record: SourceText,
  given: GivenAnswer,
  around: Omit<RecordSource, "judged"> & { readonly judged: ProfileAssessment | null },
): RecordAnswered {
  const { law, locale, judged } = around;
  const { path, answer, also } = given;
  const noField = { refused: say(message("form/refused-no-field", {}), locale) };
  if (isHolds(answer)) {
    const { by, question, indicator } = answer.holds;
    if (judged === null || judged.record !== record.file || by.trim() === "") return noField;
    const made = recordConfirmed({ ...around, judged }, [{ question, indicator }], by) ?? {
      refused: "unreadable" as const,
    };
    return made.refused === undefined ? made : { refused: say(message(`form/refused-${made.refused}`, {}), locale) };
  }
  if (!isPath(path) || !isAnswer(answer)) return noField;
  const made = answerIn(record, path, answer, law, Array.isArray(also) ? also.filter(isPath) : []);
  return made.refused === undefined ? made : { refused: say(message(`form/refused-${made.refused}`, {}), locale) };
}

function isHolds(value: unknown): value is HoldsAnswer {
  const { holds } = (typeof value === "object" && value !== null ? value : {}) as { holds?: unknown };
  if (typeof holds !== "object" || holds === null) return false;
  const { question, indicator, by } = holds as Record<string, unknown>;
  const isText = (one: unknown) => typeof one === "string" && one.length < 1000;
  return isText(question) && isText(by) && (indicator === undefined || isText(indicator));
}

function isPath(value: unknown): value is YamlPath {
  return Array.isArray(value) && value.every((step) => typeof step === "string" || Number.isSafeInteger(step));
}

/** Only these shapes are answers. */
function isAnswer(value: unknown): value is Answer {
  if (typeof value !== "object" || value === null) return false;
  const given = value as Record<string, unknown>;
  if (typeof given.value === "string" || typeof given.planned === "boolean" || given.remove === true) return true;
  if (Array.isArray(given.values)) return given.values.every((one) => typeof one === "string");
  if (isPath(given.from)) return true;
  return (
    typeof given.add === "object" &&
    given.add !== null &&
    Object.values(given.add).every((one) => typeof one === "string")
  );
}
