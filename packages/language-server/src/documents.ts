import type { JudgedProfile } from "@tenzij/core";
import { type JustificationRecord, readRecord } from "@tenzij/core/justification";
import type { Law } from "@tenzij/law";
import { type Node, readNodes, readText, type SourceText, type Tree } from "@tenzij/read";

/** The files of a tree as text, as nodes and as records; each is read once, however many answers need it. */
export interface Documents {
  readonly text: (file: string) => SourceText;
  /** The first document in a file; undefined in an empty one. */
  readonly root: (file: string) => Node | undefined;
  /** A file read as a record; null where there is none. */
  readonly record: (file: string) => JustificationRecord | null;
}

/**
 * @param texts those that were read for the judgement; they are not read again
 * @param judged whose records are not read again either, where they are of these texts
 */
export function documentsOf(
  tree: Tree,
  law: Law,
  texts: ReadonlyMap<string, SourceText>,
  judged: readonly JudgedProfile[] = [],
): Documents {
  const text = remembered((file) => texts.get(file) ?? readText(file, tree.read(file)).source);
  const records = new Map(judged.map(({ record, written }) => [record, written]));
  const written = (file: string): JustificationRecord | undefined => {
    const known = records.get(file);
    return known?.source.text === text(file).text ? known : undefined;
  };
  return {
    text,
    root: remembered((file) => written(file)?.root ?? readNodes(text(file)).roots[0]),
    record: remembered((file) => (tree.files.includes(file) ? (written(file) ?? readRecord(text(file), law)) : null)),
  };
}

function remembered<Result>(make: (file: string) => Result): (file: string) => Result {
  const made = new Map<string, Result>();
  return (file) => {
    const known = made.get(file);
    if (known !== undefined || made.has(file)) return known as Result;
    const result = make(file);
    made.set(file, result);
    return result;
  };
}
