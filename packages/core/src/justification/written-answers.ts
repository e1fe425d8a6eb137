import type { Span } from "@tenzij/read";
import type { Runs } from "./alike.ts";
import { type EvidenceFile, evidenceIn } from "./evidence.ts";
import { proseOfRecord, runsOfProse } from "./prose.ts";
import { nodeAt } from "./record.ts";
import { readTables, type StatisticsTable } from "./statistics/table.ts";

/** What people wrote in a record, in a form in which it can be held against the rest of the tree without keeping the text. */
export interface WrittenAnswers {
  readonly file: string;
  readonly sentences: readonly Sentence[];
  /** The counted figures, for a record that holds any. */
  readonly figures: { readonly counts: string; readonly span: Span } | null;
  readonly evidence: readonly EvidenceFile[];
}

export interface Sentence {
  /** Where it stands, as keys: `distinctions.postcode.suitability.reason`. */
  readonly path: string;
  readonly span: Span;
  readonly runs: Runs;
}

/** Takes the sentences, the figures and the names of evidence out of a record. */
export function writtenAnswers(judging: Parameters<typeof proseOfRecord>[0]): WrittenAnswers {
  const { record, law } = judging;
  const sentences = proseOfRecord(judging)
    .map((one) => ({ path: one.path, span: one.node.span, runs: runsOfProse(one) }))
    .filter(({ runs }) => runs.size > 0);
  const tables = readTables(nodeAt(record.root, "statistics"), law.enums).filter(({ groups }) => groups.length > 0);
  const [first] = tables;
  const figures = first === undefined ? null : { counts: tables.map(countsOf).join("|"), span: first.span };
  const { file } = record.source;
  return { file, sentences, figures, evidence: evidenceIn(record.root, file) };
}

function countsOf({ groups }: StatisticsTable): string {
  return groups
    .map(({ population, selected, known, violations }) =>
      [population, selected, known, violations].map((figure) => figure?.value ?? "").join(","),
    )
    .join(";");
}
