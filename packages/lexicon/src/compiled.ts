/// <reference path="./json.d.ts" />
import data from "../dist/lexicon.json";
import index from "../dist/word-index.json";
import type { PreparedWords } from "./prepared.ts";
import type { WordData } from "./word-data.ts";

/** What the build prepared of all words. */
export const wordIndex: PreparedWords = index as PreparedWords;

/** The word data as compiled by the build. */
export const wordData: WordData = data as WordData;
