import { law } from "@tenzij/law";
import { readNodes, sourceText } from "@tenzij/read";
import { assess } from "../../packages/core/src/index.ts";
import { globOf, readPolicy } from "../../packages/core/src/policy/index.ts";
import { lexiconOf } from "../../packages/core/src/verdict/assess.ts";
import type { OrdinaryFile } from "./ordinary-files.ts";

/** An indicator that blocks in a file in which nothing distinguishes. */
export interface FalseBlock {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly rule: string;
  readonly severity: "block" | "exclusion";
  /** The indicator's name as written. */
  readonly indicator: string;
  readonly text: string;
}

export interface FalseBlocks {
  readonly files: number;
  readonly keys: number;
  readonly blocks: readonly FalseBlock[];
  readonly perThousandKeys: number;
}

/**
 * Judges every file as if a policy declared it governed, each as a tree of its own, and counts what blocks.
 * @param byName whether policy names each file, so that no kind of document lowers anything; else it says `**`
 */
export function falseBlocksIn(files: readonly OrdinaryFile[], byName = false): FalseBlocks {
  const wide = readPolicy("tenzij.yaml", 'profiles: ["**"]\n', law);
  const { policy: strict } = wide;
  const policyFor = (file: string) =>
    byName ? { ...wide, policy: { ...strict, profiles: [{ files: globOf(file) }] } } : wide;
  const lexicon = lexiconOf(law, strict);
  let keys = 0;
  const blocks = files.flatMap(({ file, text }) => {
    keys += keysIn(file, text);
    const tree = { files: [file], read: () => text };
    const { profiles } = assess({ tree, policy: policyFor(file), today: "2026-11-25", signatures: null, law, lexicon });
    return profiles.flatMap(({ findings }) =>
      findings.flatMap(({ rule, severity, span, indicator }) =>
        /^(?:indicator|exclusion)\//.test(rule) && (severity === "block" || severity === "exclusion")
          ? [
              {
                file,
                line: text.slice(0, span.start).split("\n").length,
                rule,
                severity,
                indicator: indicator ?? "",
                text: text.slice(span.start, span.end),
              },
            ]
          : [],
      ),
    );
  });
  return { files: files.length, keys, blocks, perThousandKeys: (1000 * blocks.length) / keys };
}

function keysIn(file: string, text: string): number {
  let keys = 0;
  const waiting = [...readNodes(sourceText(file, text)).roots];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "list") waiting.push(...node.items);
    if (node.type !== "map") continue;
    keys += node.entries.length;
    waiting.push(...node.entries.map((entry) => entry.value));
  }
  return keys;
}
