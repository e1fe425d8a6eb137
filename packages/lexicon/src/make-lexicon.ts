/// <reference path="./json.d.ts" />
import type { IndicatorEntry, Law } from "@tenzij/law";
import index from "../dist/word-index.json";
import { buildLexicon } from "./build-lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import type { PreparedWords } from "./prepared.ts";

/**
 * Indexes the law's indicators, and a policy's own, with what the build prepared. Built once per policy.
 * @param own entries of the policy; one with the id of a law entry is judged beside it, never in its place
 * @param grounds judge only entries on one of these grounds; by default the grounds the law marks `default`
 */
export function makeLexicon(law: Law, own: readonly IndicatorEntry[] = [], grounds?: readonly string[]): Lexicon {
  return buildLexicon({ law, own, grounds, prepared: index as PreparedWords });
}
