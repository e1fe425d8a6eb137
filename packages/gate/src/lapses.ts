import type { Finding } from "@tenzij/core";
import { lapsedDays, signOfLapse } from "@tenzij/core/justification";
import { recordOf } from "@tenzij/core/policy";
import { readText, type SourceText } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import type { Context } from "./context.ts";
import { message } from "./language/message.ts";
import type { Listed } from "./listed.ts";
import { allRecords } from "./objects.ts";

/** What of the records that a change leaves alone is past, and the texts in which that stands. */
export interface Lapses {
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, SourceText>;
}

export const noLapses: Lapses = { findings: [], texts: new Map() };

/** Records that are opened for their dates where each is a call. */
const MOST_FAR = 4;
/** Of so few records the bytes are read sooner than a process is started. */
const FEW = 100;
/** Days that are told one by one. */
const TOLD = 50;

/**
 * Days that are past in records that this change leaves alone. They stop no change that has no part in them, and the run on the branch is
 * red for them (design §5.11). Only the records are read, never a profile, so that the cost is that of a scan.
 * @param carried profiles that are not judged again
 * @param commit the judged one
 */
export async function lapsesIn(
  carried: readonly string[],
  commit: string,
  { judged }: Listed,
  { objects, law, today }: Pick<Context, "objects" | "law" | "today">,
): Promise<Lapses> {
  const all = carried.map(recordOf).filter((record) => judged.has(record));
  const records = objects.near ? worthReading(all, commit, { objects, law, today }) : all.slice(0, MOST_FAR);
  const unseen = objects.near ? 0 : all.length - records.length;
  const tree = await commitTree(objects, judged, records);
  const findings: Finding[] = [];
  const texts = new Map<string, SourceText>();
  for (const record of records) {
    const { source } = readText(record, tree.read(record));
    for (const { key, day, span } of lapsedDays(source, law, today)) {
      texts.set(record, source);
      findings.push(warning(record, span, message("gate/lapsed", { key, day })));
    }
  }
  const [last] = all.slice(-1);
  const more = findings.length - TOLD;
  return {
    texts,
    findings: [
      ...findings.slice(0, TOLD),
      ...(more > 0 && last !== undefined ? [info(last, message("gate/lapsed-more", { count: more }))] : []),
      ...(unseen > 0 && last !== undefined
        ? [info(last, message("gate/lapses-not-looked-into", { count: unseen }))]
        : []),
    ],
  };
}

/** Those in which a day may be past, by their lines, where git tells which these are. */
function worthReading(
  records: readonly string[],
  commit: string,
  { objects, law, today }: Pick<Context, "objects" | "law" | "today">,
): readonly string[] {
  if (records.length < FEW) return records;
  const holding = objects.holding?.(commit, new RegExp(signOfLapse(law, today)), allRecords) ?? null;
  return holding === null ? records : records.filter((record) => holding.has(record));
}

function warning(file: string, span: Finding["span"], sentence: Finding["message"]): Finding {
  return { rule: "gate/lapsed", severity: "warning", file, span, message: sentence, sources: [] };
}

function info(file: string, sentence: Finding["message"]): Finding {
  return { rule: sentence.key, severity: "info", file, span: { start: 0, end: 0 }, message: sentence, sources: [] };
}
