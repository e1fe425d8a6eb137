/**
 * The shape of the law as data: one zod schema per kind of file, from which the types, the validation at build
 * time and the JSON Schemas are made. Nothing here says what the law *is*; that stands in the YAML beside `src`.
 */
import * as z from "zod";
import { Basis, Citation, Id, Kind, Text } from "./citation.ts";

export * from "./citation.ts";

/** Worst first: the order is the order of precedence. */
export const Verdict = z.enum([
  "cannot-judge",
  "excluded",
  "test-missing",
  "test-incomplete",
  "test-stale",
  "test-inconsistent",
  "test-unsigned",
  "test-complete",
  "no-finding",
]);
export type Verdict = z.infer<typeof Verdict>;

export const Severity = z.enum(["exclusion", "block", "warning", "info"]);
export type Severity = z.infer<typeof Severity>;

/** L law or court as reported, A authority guidance, P policy or parliament, R research, D inference by Tenzij's makers. */
export const Authority = z.enum(["L", "A", "P", "R", "D"]);

/**
 * What a document is cited for: it demands or rules (`norm`), shows that something distinguished (`case`), says what a datum
 * is (`definition`), or a name was seen in it (`word`); `own` is our inference. What was only seen somewhere is no reason.
 */
export const SourceRole = z.enum(["norm", "case", "definition", "word", "own"]);

/** sources.yaml: every document the law files cite, and how far the makers read it. */
export const Source = z.strictObject({
  id: z.string(),
  role: SourceRole.default("word"),
  title: z.string(),
  date: z.string(),
  authority: Authority,
  read: z.enum(["full", "partly", "via", "no"]),
  via: z.string().optional(),
  /** The edition that took its place. */
  replacedBy: z.string().optional(),
  url: z.string().optional(),
  note: Text.optional(),
  /** When the places were looked up in the text, and at which commit; absent where the text was not opened. */
  opened: z.strictObject({ on: z.string(), commit: z.string().optional() }).optional(),
  /** What may be cited in it, as it stands there: headings, numbers of its own, the first words of a paragraph. */
  places: z.array(z.string()).default([]),
});
export type Source = z.infer<typeof Source>;

/** The parts of a profile a question can rest on; a changed part re-opens only the questions that rest on it. */
export const Part = z.enum([
  "indicator",
  "values",
  "weight",
  "threshold",
  "source",
  "selection",
  "automation",
  "process",
  /** What belongs to none of these and is not what the file says of itself. */
  "rest",
]);
export type Part = z.infer<typeof Part>;

/** grounds.yaml */
export const Ground = z.strictObject({
  id: Id,
  title: Text,
  why: Text,
  /** Judged without any policy saying so: always, never, or in control only. */
  default: z.union([z.boolean(), z.literal("control")]),
  /** What a direct distinction on this ground can still rest on, by its own act or by case law, and who says so. */
  exceptions: z.strictObject({ text: Text, sources: z.array(Citation).min(1) }).optional(),
  sources: z.array(Citation).min(1),
});
export type Ground = z.infer<typeof Ground>;

/**
 * How surely words say what they are read as: `clear` whole words in a known form, `likely` exactly a term but joined
 * or in running prose, `guess` squeezed, misspelt, or glued to what is no known word.
 */
export const Strength = z.enum(["clear", "likely", "guess"]);
export type Strength = z.infer<typeof Strength>;

/** What a distinction asks for: `test` a completed justification test, `question` a warning that asks. */
export const Ask = z.strictObject({
  kind: Kind,
  asks: z.enum(["test", "question"]),
  /** Of indicators of this kind together: `answer` one answer for all of them, which blocks until it is given. */
  together: z.literal("answer").optional(),
  /**
   * Where the reading is no surer than this, what is asked first is whether the words say what they are read as, and
   * nothing else until a lawyer has answered. The first that fits decides.
   */
  unclear: z
    .array(
      z.strictObject({
        strengths: z.array(Strength).min(1),
        /** Only where the words are said of something that is no person. */
        ofOther: z.literal(true).optional(),
        grounds: z.array(Id).optional(),
        /** Only of entries that rest on one of these. */
        basis: z.array(Basis).optional(),
        /** Only where one of these is stated. */
        automation: z.array(z.string()).optional(),
        /** Only where one of these is stated, or no purpose is. */
        purpose: z.array(z.string()).optional(),
        severity: z.enum(["block", "warning"]),
      }),
    )
    .default([]),
  title: Text,
  sources: z.array(Citation).min(1),
});
export type Ask = z.infer<typeof Ask>;

/** exclusions.yaml: an exclusion holds when every fact it names is explicitly stated. */
export const Exclusion = z.strictObject({
  id: z.string(),
  title: Text,
  text: Text,
  when: z.strictObject({
    grounds: z.array(Id).optional(),
    kinds: z.array(Kind),
    purpose: z.array(z.string()).optional(),
    automation: z.array(z.string()).optional(),
    /** How sure the reading has to be. */
    strengths: z.array(Strength).optional(),
    /** What the entry has to rest on, where no lawyer said that it distinguishes here. */
    basis: z.array(Basis).optional(),
  }),
  sources: z.array(Citation).min(1),
});
export type Exclusion = z.infer<typeof Exclusion>;

/** roads.yaml: the ways a distinction can be justified, and to which distinctions each is open. */
export const Road = z.strictObject({
  id: Id,
  title: Text,
  text: Text,
  open: z.array(z.strictObject({ grounds: z.array(Id).optional(), kinds: z.array(Kind) })),
  /** Purposes it goes together with; empty means any. */
  purposes: z.array(z.string()).default([]),
  /** The protected policy has to repeat the purpose under `uses` before the road counts. */
  confirmed: z.boolean().default(false),
  /** Policy values of `nationality` under which the road is closed to direct distinctions on the grounds of `closedFor`. */
  closedBy: z.array(z.string()).default([]),
  /** The grounds for which `closedBy` holds. */
  closedFor: z.array(Id).default([]),
  sources: z.array(Citation).min(1),
});
export type Road = z.infer<typeof Road>;

/** enums.yaml: one list of every closed vocabulary people write. */
export const Enumeration = z.strictObject({
  id: Id,
  title: Text,
  /** In order, where the order means something. */
  values: z
    .array(
      z.strictObject({
        id: z.string(),
        title: Text,
        aliases: z.array(z.string()).default([]),
        /** What code may ask of a value, so that code names no value. */
        traits: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});
export type Enumeration = z.infer<typeof Enumeration>;
