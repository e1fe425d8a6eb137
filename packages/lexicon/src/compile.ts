/**
 * Compiles the folder of this package against the compiled law: reads every YAML file, holds it against its schema, and
 * checks that what it refers to exists. Every problem names file and line.
 */
import type { Law } from "@tenzij/law";
import { byId, type Folder } from "@tenzij/law/folder";
import { Source } from "@tenzij/law/schema";
import * as z from "zod";
import { referenceProblems } from "./reference-problems.ts";
import { EntryTerms, Guard, LetterRuns, Pack, Phrases, Table, WordList } from "./schema.ts";
import type { WordData } from "./word-data.ts";

/** @returns what the folder holds; of use only where the folder has no problems afterwards */
export function compileWords(folder: Folder, law: Law): WordData {
  const list = <T>(name: string, schema: z.ZodType<T>): T[] => folder.one(`${name}.yaml`, z.array(schema)).flat();
  const [phrases] = folder.one("phrases.yaml", Phrases);
  const [letterRuns] = folder.one("letter-runs.yaml", LetterRuns);
  const words: WordData = {
    sources: byId(list("sources", Source)),
    entries: byId(folder.many("terms", EntryTerms)),
    guards: byId(list("guards", Guard)),
    lists: byId(folder.many("words", z.array(WordList)).flat()),
    tables: byId(folder.many("tables", Table)),
    packs: byId(folder.many("packs", Pack)),
    phrases: phrases ?? noPhrases,
    letterRuns: letterRuns?.after ?? {},
  };
  if (folder.problems.length > 0) return words;
  referenceProblems(words, law, folder);
  return words;
}

const noPhrases: Phrases = {
  placeholders: [],
  notApplicable: [],
  pointers: [],
  empty: [],
  convenience: [],
  noDifference: [],
  betweenGroups: [],
  comparisons: {
    ...{
      selected: [],
      selecting: [],
      less: [],
      more: [],
      equal: [],
      lessInNumber: [],
      moreInNumber: [],
      equalInNumber: [],
    },
    ...{ not: [], than: [], others: [], besides: [], unsure: [] },
  },
  suppressed: [],
  contentless: [],
  unfinished: [],
  openEnded: [],
  printersLatin: [],
};
