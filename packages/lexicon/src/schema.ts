/**
 * The shape of what words are found with: terms, the guards that keep them quiet, word lists and value tables. `README.md`
 * of this package explains each field with an example.
 */

import { Basis, Citation, Id, Kind, Text } from "@tenzij/law/citation";
import { Example } from "@tenzij/law/indicator";
import * as z from "zod";

/**
 * Words in a row: plain words, `@list` for any word of a word list, `#` for any number. Compounds are cut into
 * known words, so `geboorteland`, `geboorte_land` and `GeboorteLand` are the same two words.
 */
const Words = z.string().regex(/\S/, "may not be empty");

/** A term, or a term that counts only when one of `with` stands in the same name, label or short description. */
export const Term = z.union([Words, z.strictObject({ term: Words, with: z.array(Words).min(1) })]);
export type Term = z.infer<typeof Term>;

/** When words that match mean something else. The guard holds when any one of its conditions holds. */
const conditions = {
  /** The term is part of one of these phrases or compounds. */
  phrases: z.array(Words).optional(),
  /** The next word of the name is one of these. */
  followedBy: z.array(Words).optional(),
  /** The word before it is one of these. */
  precededBy: z.array(Words).optional(),
  /** One of these stands anywhere in the same name, label or short description. */
  words: z.array(Words).optional(),
  /** One of these stands in the description, label or source, where the term is vague or the guard names it in `terms`. */
  described: z.array(Words).optional(),
  /** One of these stands among the keys under which the indicator stands. */
  under: z.array(Words).optional(),
  /** Three of these name other entries of the list or map it stands in, when that is no list of criteria. */
  beside: z.array(Words).optional(),
  /** Every value of the indicator is one of these. */
  values: z.array(z.string()).optional(),
  /** Lifts the guard again: one of these stands in the same name, label or short description. */
  unless: z.array(Words).optional(),
};

/** guards.yaml: a guard that several indicators use. */
export const Guard = z.strictObject({ id: Id, title: Text, ...conditions });
export type Guard = z.infer<typeof Guard>;

/** A guard written in the entry itself, or a shared one by its id; `terms` limits it to those terms, `onlyValues` to what was found in values, `onlyCodes` to rows of tables, `onlyDescription` to what was found in a description. */
export const GuardUse = z.union([
  z.strictObject({
    use: Id,
    terms: z.array(Words).optional(),
    onlyValues: z.literal(true).optional(),
    onlyCodes: z.literal(true).optional(),
    onlyDescription: z.literal(true).optional(),
  }),
  Guard.extend({
    terms: z.array(Words).optional(),
    onlyValues: z.literal(true).optional(),
    onlyCodes: z.literal(true).optional(),
    onlyDescription: z.literal(true).optional(),
  }),
]);
export type GuardUse = z.infer<typeof GuardUse>;

export const Terms = z.strictObject({
  /** Words as people write them; matched as whole words, in compounds and inflected. */
  nl: z.array(Term).default([]),
  en: z.array(Term).default([]),
  /** The same in other languages, as statistical offices and registers there write them. */
  other: z.array(Term).default([]),
  /** Words that can mean something else: a description or a neighbouring word may take them back. */
  vague: z.array(Term).default([]),
  /** Abbreviations: only as a whole word of the identifier. */
  short: z.array(Term).default([]),
  /** Abbreviations that also count at the beginning or end of a name of few letters whose rest says nothing; `-lang` only at the end. */
  stem: z.array(Words).default([]),
  /** Words that mean this wherever they stand in one name, in any order. */
  together: z.array(Words).default([]),
  /** Only when the name consists of these words and nothing else. */
  whole: z.array(Words).default([]),
  /** Words for a number given out in order: by itself the key of a register, only against numbers does it say when it was given. */
  ranged: z.array(Words).default([]),
  /** Complete column or element names of public systems, compared without separators; BRP `04.05.10` with any. */
  columns: z.array(z.string().min(2)).default([]),
  /** Complete values that mean this under whatever name. */
  values: z.array(z.string().min(1)).default([]),
});
export type Terms = z.infer<typeof Terms>;

/** How one entry is found. */
const finding = {
  terms: Terms,
  /**
   * Of its terms, those that also name something else, such as a language, place, breed, dish or product: clear only with
   * a person beside them, of anything else a guess that warns.
   */
  also: z.array(Words).default([]),
  /** Of its terms, those that are said of someone or something: clear of a person or of nobody, of anything else a guess that warns. */
  of: z.array(Words).default([]),
  /** Of its terms, those that say it no surer than likely: words and codes that a lawyer has to read in their place. */
  likely: z.array(Words).default([]),
  guards: z.array(GuardUse).default([]),
  /** Says nothing when one of these entries is found on the same indicator; `*` for any other entry. */
  yieldsTo: z.array(z.string()).default([]),
  /** Asks only where the profile says nothing about the indicator but its name. */
  onlyUndescribed: z.boolean().default(false),
  /** Also asks of a name nobody knows whose siblings under one prefix tell people apart: `cbs_xyz` beside `cbs_surinaams`. */
  amongKnown: z.boolean().default(false),
  /**
   * Words of these entries are this one instead where a word of `beside` stands ahead of them in the same text, or one of
   * `named` anywhere in the same name: a group, and the share of it in an area.
   */
  insteadOf: z
    .strictObject({ entries: z.array(Id).min(1), beside: z.array(Words).min(1), named: z.array(Words).default([]) })
    .optional(),
};

/** terms/<id>.yaml: how the entry of the law with this id is found. */
export const EntryTerms = z.strictObject({
  id: Id,
  /** In which registers and codebooks its names were seen. Who says that it distinguishes is the law's. */
  seen: z.array(Citation).default([]),
  ...finding,
  flags: z.array(Example).default([]),
  passes: z.array(Example).default([]),
});
export type EntryTerms = z.infer<typeof EntryTerms>;

/** An entry as it is judged, and as it stands under `indicators:` in a policy: what the law says of it and how it is found. */
export const IndicatorEntry = z.strictObject({
  id: Id,
  kind: Kind,
  basis: Basis.default("own"),
  asCriterion: Kind.optional(),
  /** First ground is the one reported. */
  grounds: z.array(z.string()).min(1),
  quiet: z.literal(true).optional(),
  title: Text,
  why: Text,
  sources: z.array(Citation).min(1),
  ...finding,
  flags: z.array(Example).min(1),
  passes: z.array(Example).default([]),
});
export type IndicatorEntry = z.infer<typeof IndicatorEntry>;

/** words/*.yaml: a list of words, for `@id` in terms and guards. All words of all lists are known to the cutter of compounds. */
export const WordList = z.strictObject({
  id: Id,
  note: z.string().min(1),
  /**
   * What the reader of words does with the list: skip `filler`s inside a term, let a short term be glued to a `carrier`
   * and any term to a `prefix`, short words to each other and to an `initial`, never cut `whole` words, and see by `negation` with `use`, or by `left-out`, that a
   * mention is denied; `left-out-ahead` denies only what comes after it. What stands behind a `conjunction` that follows a term is no company of it. Words of the law are not seen in `ordinary`
   * words that look like one with a letter wrong, nor in `apart` words joined with each other.
   */
  part: z
    .enum([
      "filler",
      "carrier",
      "prefix",
      "whole",
      "negation",
      "use",
      "left-out",
      "left-out-ahead",
      "conjunction",
      "ordinary",
      "apart",
      "initial",
    ])
    .optional(),
  /**
   * What it says of a term beside it: `person` that a person is meant, `register` nothing: words that a group or a
   * register has beside anything.
   */
  beside: z.enum(["person", "register"]).optional(),
  /** The word that each of `words` is short for; only as a whole word of a name, never in a compound. */
  shortFor: z.string().optional(),
  words: z.array(z.string().min(1)).min(1),
});
export type WordList = z.infer<typeof WordList>;

/** tables/*.yaml: values that have a meaning of their own, whatever the indicator is called. */
export const Table = z.strictObject({
  id: Id,
  title: Text,
  sources: z.array(Citation).min(1),
  /** State of the table at its source. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** The indicator entry that a value of this table stands for. */
  entry: Id,
  /** Words in name, label or description beside which one code of the table is enough. */
  cues: z.array(Words).default([]),
  /** So many different codes of the table, with none outside it, are enough without a cue; 0: never. */
  atLeast: z.number().int().min(0),
  /** Codes that neither count nor stand outside the table: where the registration itself is at home. */
  neutral: z.array(z.string()).default([]),
  /** So many different names of the table (`Marokkaanse`) are enough without a cue; 0: never. */
  namesAtLeast: z.number().int().min(0).default(1),
  /** Codes count without their leading zeros too, but only beside a cue. */
  unpadded: z.boolean().default(false),
  /** The names are words of identifiers too: `is_marokkaans`. */
  namesAreTerms: z.boolean().default(false),
  /** The names are also those of languages, dishes and products: as `also` of an entry. */
  also: z.boolean().default(false),
  /** Forms that codes have, where listing them would be endless: `#` is a digit, `@` a letter (`WK######`). */
  shapes: z.array(z.string().min(2)).default([]),
  /** Each row: the code (or "" when it has none), then the names it goes by. Codes are compared by their letters, capitals included. */
  rows: z.array(z.array(z.string()).min(1)).default([]),
});
export type Table = z.infer<typeof Table>;

/**
 * packs/*.yaml: a codebook, by the entry each of its columns is. Columns whose names say nothing by themselves; complete names, or
 * rules that name many (`column-grammar.ts`).
 */
export const Pack = z.strictObject({
  id: Id,
  /** The edition of the codebook that was read. */
  edition: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "is a year, month or day"),
  sources: z.array(Citation).min(1),
  columns: z.record(Id, z.array(z.string().min(2)).min(1)),
});
export type Pack = z.infer<typeof Pack>;

/** How a sentence compares how often people of groups are selected, each as phrases; `inNumber` counts people and no share of them. */
export const Comparisons = z.strictObject({
  /** Being selected, and nothing else that can happen more or less often. */
  selected: z.array(z.string()),
  /** Nouns of the same. */
  selecting: z.array(z.string()),
  less: z.array(z.string()),
  more: z.array(z.string()),
  equal: z.array(z.string()),
  lessInNumber: z.array(z.string()),
  moreInNumber: z.array(z.string()),
  equalInNumber: z.array(z.string()),
  /** Turns "more" into "not more", and makes nothing of "less". */
  not: z.array(z.string()),
  than: z.array(z.string()),
  /** Everyone else. */
  others: z.array(z.string()),
  /** People, and where figures stand: what a sentence may hold besides and still speak of all who are selected. */
  besides: z.array(z.string()),
  /** Makes a sentence a condition, a wish, a question, a doubt or a denial. */
  unsure: z.array(z.string()),
});

/** phrases.yaml: what people write where an answer should stand. Compared without case, diacritics and punctuation. */
export const Phrases = z.strictObject({
  /** Nothing at all: the field counts as empty. */
  placeholders: z.array(z.string()).min(1),
  /** Says that the question does not apply; an answer only where the form allows it, with a reason. */
  notApplicable: z.array(z.string()).min(1),
  /** Openings that only point elsewhere ("zie", "conform"). */
  pointers: z.array(z.string()).min(1),
  /** Phrases that answer nothing; they are questioned, not refused. */
  empty: z.array(z.strictObject({ phrase: z.string(), why: Text })),
  /** Single words that make an aim or a rejection about cost or convenience only. */
  convenience: z.array(z.string()),
  /** Phrases that say that nothing differs, and words of what then does not. */
  noDifference: z.array(z.string()),
  betweenGroups: z.array(z.string()),
  comparisons: Comparisons,
  suppressed: z.array(z.string()),
  /** Words that say nothing by themselves, several to a line. */
  contentless: z.array(z.string()),
  /** Openings of an answer that says itself that it is not finished. */
  unfinished: z.array(z.string()),
  /** Items of a list that say that it goes on. */
  openEnded: z.array(z.string()),
  /** Words of texts that fill a page, several to a line. */
  printersLatin: z.array(z.string()),
});
/** `letter-runs.yaml`: which letters stand behind which two, `_` for the border of a word. */
export const LetterRuns = z.strictObject({ after: z.record(z.string().length(2), z.string().min(1)) });
export type Phrases = z.infer<typeof Phrases>;
