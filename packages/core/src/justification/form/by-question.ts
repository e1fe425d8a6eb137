import type { YamlPath } from "@tenzij/read";
import { type AskedQuestion, keyOf } from "../asked.ts";
import type { Row } from "../row.ts";
import { answerPath } from "./answer-path.ts";
import type { FindingText, FormSetting } from "./form-setting.ts";

/** Of one row a question that nobody answered yet. */
export interface Unanswered {
  readonly row: Row;
  readonly at: YamlPath;
}

/** What there is about each question, sorted once for all groups of a form: a record of hundreds of rows is not walked for each. */
export interface ByQuestion {
  readonly ofRow: (row: Row | null) => readonly AskedQuestion[];
  /** With what is computed over the same answer, for which nobody is asked anything apart. */
  readonly findings: (asked: AskedQuestion) => readonly FindingText[];
  /** Those of all rows, by the id of the question. */
  readonly unanswered: (question: string) => readonly Unanswered[];
}

export function byQuestion({ asked, findings, states }: FormSetting): ByQuestion {
  const rows = grouped(asked, ({ row }) => row);
  const found = grouped(findings, keyOf);
  const computed = grouped(
    asked.filter(({ question }) => question.form === undefined && question.at !== undefined),
    answerKey,
  );
  const missing = grouped(
    asked.filter((one) => one.row !== null && states.get(keyIn(one))?.state === "missing"),
    ({ question }) => question.id,
  );
  const unanswered = new Map<string, readonly Unanswered[]>();
  return {
    ofRow: (row) => rows.get(row) ?? [],
    findings: (one) => {
      const over = one.question.form === undefined ? [] : (computed.get(answerKey(one)) ?? []);
      return [one, ...over].flatMap((each) => found.get(keyIn(each)) ?? []);
    },
    unanswered(question) {
      const known = unanswered.get(question);
      if (known !== undefined) return known;
      const made = (missing.get(question) ?? []).flatMap((one) =>
        one.row === null ? [] : [{ row: one.row, at: answerPath(one) }],
      );
      unanswered.set(question, made);
      return made;
    },
  };
}

/** Where the answer to a question stands, as one text. */
function answerKey({ question, row }: AskedQuestion): string {
  return `${question.of}\n${row?.key ?? ""}\n${question.at ?? ""}`;
}

/** Under which what is said of a question is known. */
export function keyIn({ question, row }: AskedQuestion): string {
  return keyOf({ question: question.id, indicator: row?.indicator.name });
}

function grouped<Item, Key>(items: readonly Item[], keyOfItem: (item: Item) => Key): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
