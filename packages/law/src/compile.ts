/**
 * Compiles the law folder: reads every YAML file, holds it against its schema, checks that what it refers to exists,
 * and writes one JSON file in a fixed order. Every problem names file and line.
 */
import { writeFileSync } from "node:fs";
import * as z from "zod";
import { citationProblems } from "./citation-problems.ts";
import { byId, Folder } from "./folder.ts";
import { Form, GoodAnswer } from "./form.ts";
import { Framework } from "./framework.ts";
import { Combination, Indicator } from "./indicator.ts";
import type { Law } from "./law.ts";
import { placeProblems } from "./place-problems.ts";
import { referenceProblems } from "./references.ts";
import { Ask, Enumeration, Exclusion, Ground, Road, Source } from "./schema.ts";

const Grounds = z.strictObject({
  grounds: z.array(Ground),
  asks: z.array(Ask),
});

/**
 * Compiles the folder at `path` and writes the result to `output`.
 * @returns problems as `file:line:column: sentence`. The law is written only if every file satisfies its schema;
 * a dangling reference is a problem too, but does not keep the rest from being written.
 */
export function compileFolder(path: string, output: string): string[] {
  const folder = new Folder(path);
  const law = readLaw(folder);
  if (folder.problems.length > 0) return folder.problems;
  referenceProblems(law, folder.report);
  citationProblems(law, folder.report);
  placeProblems(law, folder);
  writeFileSync(output, `${JSON.stringify(law)}\n`);
  return folder.problems;
}

function readLaw(folder: Folder): Law {
  const list = <T>(name: string, schema: z.ZodType<T>): T[] => folder.one(`${name}.yaml`, z.array(schema)).flat();
  const grounds = folder.one("grounds.yaml", Grounds);
  const frameworks = folder.many("frameworks", Framework);
  const broughtAlong = <T extends object>(key: "forms" | "sources", of: (framework: Framework) => T[]): T[] =>
    frameworks.flatMap((framework) => takenOut(of(framework), framework, key, folder));
  return {
    sources: byId([...list("sources", Source), ...broughtAlong("sources", ({ sources }) => sources)]),
    grounds: grounds.flatMap((read) => read.grounds),
    asks: grounds.flatMap((read) => read.asks),
    exclusions: list("exclusions", Exclusion),
    roads: list("roads", Road),
    enums: list("enums", Enumeration),
    forms: [...list("forms", Form), ...broughtAlong("forms", ({ forms }) => forms)],
    frameworks,
    indicators: byId(folder.many("indicators", Indicator)),
    combinations: byId(list("combinations", Combination)),
    goodAnswers: list("good-answers", GoodAnswer),
  };
}

/** Takes what a framework brings along out of it, to stand among all others. */
function takenOut<T extends object>(items: T[], framework: Framework, key: string, folder: Folder): T[] {
  const taken = items.splice(0);
  for (const [at, item] of taken.entries()) folder.placeWithin(item, framework, [key, at]);
  return taken;
}
