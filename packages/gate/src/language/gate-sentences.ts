import { en, nl } from "./sentences.ts";

/** What the gate finds by itself, by the names of its rules: for those who explain a rule. */
export const gateSentences = { en, nl };
