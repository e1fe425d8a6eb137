import type { Sentence, WrittenAnswers } from "./written-answers.ts";

/** What was written in a record as one text: pieces of the record would keep the whole of it. */
export interface CompactAnswers {
  readonly file: string;
  readonly rest: string;
}

type Row = readonly [path: string, start: number, end: number, ...runs: number[]];
type Rest = Pick<WrittenAnswers, "figures" | "evidence"> & { readonly rows: readonly Row[] };

export function compactAnswers({ file, sentences, figures, evidence }: WrittenAnswers): CompactAnswers {
  const rows = sentences.map(({ path, span, runs }): Row => [path, span.start, span.end, ...runs]);
  return { file, rest: JSON.stringify({ rows, figures, evidence } satisfies Rest) };
}

/** The same answers, read again each time that they are looked at. */
export function answersOf({ file, rest }: CompactAnswers): WrittenAnswers {
  const read = () => JSON.parse(rest) as Rest;
  return {
    file,
    get sentences() {
      return read().rows.map(
        ([path, start, end, ...runs]): Sentence => ({ path, span: { start, end }, runs: new Set(runs) }),
      );
    },
    get figures() {
      return read().figures;
    },
    get evidence() {
      return read().evidence;
    },
  };
}
