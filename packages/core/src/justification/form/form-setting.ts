import type { Span } from "@tenzij/read";
import type { Locale } from "../../language/say.ts";
import type { AskedQuestion } from "../asked.ts";
import type { QuestionState } from "../question-state.ts";
import type { JustificationRecord } from "../record.ts";
import type { Row } from "../row.ts";
import type { SketchSetting } from "../sketch-setting.ts";

/** What is wrong at a place of the record, in words. */
export interface FindingText {
  readonly question: string;
  readonly indicator: string | undefined;
  readonly span: Span;
  readonly text: string;
}

/** What is known beside the record of who fills it in; each is only proposed. */
export interface WhoAnswers {
  readonly by?: string | undefined;
  readonly role?: string | undefined;
}

/** What a form is made of. */
export interface FormSetting extends SketchSetting {
  readonly record: JustificationRecord;
  readonly asked: readonly AskedQuestion[];
  readonly rows: readonly Row[];
  readonly states: ReadonlyMap<string, QuestionState>;
  readonly findings: readonly FindingText[];
  readonly locale: Locale;
  readonly who: WhoAnswers;
}
