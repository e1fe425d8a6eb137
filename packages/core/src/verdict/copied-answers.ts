import type { Span } from "@tenzij/read";
import { isNearCopy, type Runs, sharing } from "../justification/alike.ts";
import type { Sentence, WrittenAnswers } from "../justification/written-answers.ts";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";

/** Of its runs of words, those by which a sentence is found again; a near-copy has most of them in common. */
const MARKS = 6;
/** Copied sentences that are named one by one. */
const NAMED = 3;

/**
 * Holds records against each other: a test is of one profile, and sentences or figures that stand in the record of another one were
 * thought of for that (norms E2, threat model E16). It can be right, so it is told to whoever signs and decides nothing. Of two
 * alike both are told; each gets one finding, about the record it shares most with. Linear in the number of sentences.
 * @returns findings by record.
 */
export function copiedAnswers(records: readonly WrittenAnswers[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  const add = (file: string, span: Span, sentence: Message) =>
    found.set(file, [...(found.get(file) ?? []), warning(file, span, sentence)]);
  for (const [file, others] of sharedSentences(records)) {
    const [most] = [...others].sort(([, a], [, b]) => b.length - a.length);
    const [first] = most?.[1] ?? [];
    if (most && first) add(file, first.span, copied(most[1], most[0], others.size - 1));
  }
  for (const [one, other] of sharedFigures(records))
    if (one.figures) add(one.file, one.figures.span, message("record/copied-figures", { other: { path: other.file } }));
  return found;
}

/** By record, and by the other record: the sentences that stand in both. */
function sharedSentences(records: readonly WrittenAnswers[]): Map<string, Map<string, Sentence[]>> {
  const repeated = repeatedMarks(records);
  const all = records.flatMap(({ file, sentences }) =>
    sentences
      .filter(({ runs }) => marksOf(runs).some((mark) => repeated.has(mark)))
      .map((sentence) => ({ file, sentence })),
  );
  const byMark = new Map<number, number[]>();
  const found = new Map<string, Map<string, Sentence[]>>();
  const note = (file: string, sentence: Sentence, other: string) => {
    const others = found.get(file) ?? new Map<string, Sentence[]>();
    const known = others.get(other) ?? [];
    found.set(file, others.set(other, known.includes(sentence) ? known : [...known, sentence]));
  };
  for (const [index, one] of all.entries()) {
    for (const earlier of sharing(marksOf(one.sentence.runs), byMark, index)) {
      const other = all[earlier];
      if (!other || other.file === one.file || !isNearCopy(one.sentence.runs, other.sentence.runs)) continue;
      note(one.file, one.sentence, other.file);
      note(other.file, other.sentence, one.file);
    }
  }
  return found;
}

/** Marks that stand more than once: sentences with no such mark are copies of none, and need not be held together with the others. */
function repeatedMarks(records: readonly WrittenAnswers[]): ReadonlySet<number> {
  const marks = records.map(({ sentences }) => Uint32Array.from(sentences.flatMap(({ runs }) => marksOf(runs))));
  const all = new Uint32Array(marks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of marks) {
    all.set(one, at);
    at += one.length;
  }
  return new Set(all.sort().filter((mark, place) => mark === all[place - 1]));
}

function marksOf(runs: Runs): number[] {
  return [...runs].sort((a, b) => a - b).slice(0, MARKS);
}

/** Records whose counted figures are the same, each with another one. */
function sharedFigures(records: readonly WrittenAnswers[]): [WrittenAnswers, WrittenAnswers][] {
  const byCounts = new Map<string, WrittenAnswers[]>();
  for (const one of records) {
    const counts = one.figures?.counts;
    if (counts !== undefined) byCounts.set(counts, [...(byCounts.get(counts) ?? []), one]);
  }
  return [...byCounts.values()].flatMap((alike) =>
    alike.flatMap((one, at): [WrittenAnswers, WrittenAnswers][] => {
      const other = alike[at === 0 ? 1 : 0];
      return other ? [[one, other]] : [];
    }),
  );
}

function copied(sentences: readonly Sentence[], other: string, more: number): Message {
  const named = sentences.slice(0, NAMED).map(({ path }) => `\`${path}\``);
  const places = sentences.length > NAMED ? [...named, "…"] : named;
  return message("record/copied", { other: { path: other }, count: sentences.length, places: places.join(", "), more });
}

const title = { nl: "Overgenomen", en: "Copied" };

function warning(file: string, span: Span, sentence: Message): Finding {
  return { rule: sentence.key, severity: "warning", file, span, message: sentence, title, sources: [] };
}
