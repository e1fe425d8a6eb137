import type { QuestionState } from "../justification/question-state.ts";
import type { HeldOnce } from "./held-once.ts";

type Constant = Pick<
  QuestionState,
  "question" | "framework" | "title" | "text" | "of" | "severity" | "typed" | "restsOn" | "sources"
>;

/** One state: its question among those that are shared, then indicator, state, file, place, and the path of the answer in pieces. */
type Row = readonly [
  question: number,
  indicator: number,
  state: QuestionState["state"],
  reopened: 0 | 1,
  file: number,
  start: number,
  end: number,
  at: readonly string[] | 0,
];

/** Indicators and files by their number in a row. */
type Named = readonly [indicators: readonly string[], files: readonly string[]];

/** How the questions of one profile stand, in little room: names and files apart, so that profiles of which the same is asked share the rest. */
export interface CompactQuestions {
  /** The number of a text of which many are equal. */
  readonly rows: number;
  readonly named: string;
}

export function compactQuestions(questions: readonly QuestionState[], shared: HeldOnce): CompactQuestions {
  const names = new Map<string, number>();
  const files = new Map<string, number>();
  const rows = questions.map((asked): Row => {
    const { question, framework, title, text, of, severity, typed, restsOn, sources } = asked;
    const { indicator, state, reopened, file, span, at } = asked;
    const constant = { question, framework, title, text, of, severity, typed, restsOn, sources } satisfies Constant;
    return [
      shared.alike(`${framework}\n${question}`, constant),
      indicator === undefined ? -1 : placeIn(names, indicator),
      state,
      reopened === true ? 1 : 0,
      placeIn(files, file),
      span.start,
      span.end,
      // An indicator without letters would stand between all of them.
      at === undefined ? 0 : indicator ? at.split(indicator) : [at],
    ];
  });
  const json = JSON.stringify(rows);
  return {
    rows: shared.named(json, () => json),
    named: JSON.stringify([[...names.keys()], [...files.keys()]] satisfies Named),
  };
}

export function questionsOf({ rows, named }: CompactQuestions, shared: HeldOnce): QuestionState[] {
  const [names, files] = JSON.parse(named) as Named;
  return (JSON.parse(shared.of(rows) as string) as Row[]).map((row) => stateOf(row, names, files, shared));
}

function stateOf(
  [number, name, state, reopened, file, start, end, at]: Row,
  names: readonly string[],
  files: readonly string[],
  shared: HeldOnce,
): QuestionState {
  const { question, framework, title, text, of, severity, typed, restsOn, sources } = shared.of(number) as Constant;
  const indicator = names[name];
  // One literal, since an object into which others are spread takes many times the room.
  const known = {
    question,
    framework,
    title,
    text,
    of,
    indicator,
    state,
    severity,
    file: files[file] ?? "",
    span: { start, end },
    at: at === 0 ? undefined : at.join(indicator ?? ""),
    typed,
    restsOn,
    sources,
  };
  return reopened === 1 ? { ...known, reopened: true } : known;
}

function placeIn(list: Map<string, number>, text: string): number {
  const place = list.get(text) ?? list.size;
  list.set(text, place);
  return place;
}
