/**
 * The shape of the law as data: one zod schema per kind of file, from which the types, the validation at build
 * time and the JSON Schemas are made. Nothing here says what the law *is*; that stands in the YAML beside `src`.
 */
import * as z from "zod";
import { Citation, Id, Kind, Text } from "./citation.ts";

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

/** sources.yaml: every document the law files cite, and how far the makers read it. */
export const Source = z.strictObject({
  id: z.string(),
  title: z.string(),
  date: z.string(),
  authority: Authority,
  read: z.enum(["full", "partly", "via", "no"]),
  via: z.string().optional(),
  url: z.string().optional(),
  note: Text.optional(),
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
  default: z.boolean(),
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
  /**
   * Where the reading is no surer than this, what is asked first is whether the words say what they are read as, and
   * nothing else until a lawyer has answered. The first that fits decides.
   */
  unclear: z
    .array(
      z.strictObject({
        strengths: z.array(Strength).min(1),
        grounds: z.array(Id).optional(),
        /** Only where one of these is stated. */
        automation: z.array(z.string()).optional(),
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

/** What one field of an answer has to be, before it counts as answered. */
export const FieldType = z.enum([
  "yes-no",
  "reason",
  "text",
  "person",
  "role",
  "date-past",
  "date-future",
  "number",
  "reference",
  "references",
  "choice",
  "list",
  "map",
  "article",
  "period",
  "statistics",
]);

export interface Field {
  is: z.infer<typeof FieldType>;
  title: Text;
  optional?: boolean | undefined;
  /** A sentence without any number in it is questioned. */
  figure?: boolean | undefined;
  /** For `choice`: the id of an enumeration. */
  of?: string | undefined;
  /** For `choice`: more than one may be given, as a list. */
  several?: boolean | undefined;
  /** For `list`: how many items, what each holds, and which values of `key` must be among them. */
  atLeast?: number | undefined;
  key?: string | undefined;
  including?: string[] | undefined;
  /** For `map`: the keys that must be present. For `list` and `map`: the fields of each item. */
  keys?: string[] | undefined;
  fields?: Record<string, Field> | undefined;
}
export const Field: z.ZodType<Field> = z.lazy(() =>
  z.strictObject({
    is: FieldType,
    title: Text,
    optional: z.boolean().optional(),
    figure: z.boolean().optional(),
    of: z.string().optional(),
    several: z.boolean().optional(),
    atLeast: z.number().int().optional(),
    key: z.string().optional(),
    including: z.array(z.string()).optional(),
    keys: z.array(z.string()).optional(),
    fields: z.record(z.string(), Field).optional(),
  }),
);

/** forms.yaml: the shapes an answer can have. */
export const Form = z.strictObject({
  id: Id,
  title: Text,
  fields: z.record(z.string(), Field),
  /** The field that a bare scalar stands for, so that one sentence need not be a map. */
  bare: z.string().optional(),
  /** Before `in-use` the answer may be `planned: {by, on, source, method}`. */
  planned: z.boolean().default(false),
  /** Whether `n.v.t.` with a reason is an answer. */
  notApplicable: z.boolean().default(false),
});
export type Form = z.infer<typeof Form>;

/**
 * Checks that compute something over the whole record; code knows a check, data says which question it belongs to.
 */
export const Check = z.enum([
  "edition",
  "scope",
  "classification",
  "reading",
  "road",
  "sole-criterion",
  "decisive-share",
  "single-value",
  "combination",
  "conclusion",
  "suitability-against-random",
  "factor-effect",
  "comparator",
  "statistics-add-up",
  "steps",
  "severity-of-control",
  "measure",
  "periodic",
  "coverage",
  "orphans",
  "digests",
  "rest-answered",
  "validity",
  "standing",
  "signers",
  "answered-by",
  "filled-in",
  "prose-against-data",
]);
export type Check = z.infer<typeof Check>;

export const Question = z.strictObject({
  id: z.string().regex(/^[A-Z]+-\d+[a-z]?$/),
  title: Text,
  text: Text,
  /** Who has to answer: each distinction, the profile once, or the organisation once for all profiles. */
  of: z.enum(["distinction", "profile", "organisation"]),
  when: z
    .strictObject({
      kinds: z.array(Kind).optional(),
      grounds: z.array(Id).optional(),
      roads: z.array(Id).optional(),
      automation: z.array(z.string()).optional(),
      purpose: z.array(z.string()).optional(),
      /** Only of a profile that says it learns while it is used. */
      learning: z.boolean().optional(),
      /** Only when at least this many consequences for people are stated. */
      consequences: z.number().int().optional(),
      /** Only when another answer of the same distinction or profile has one of these values; by path. */
      answers: z.record(z.string(), z.array(z.string())).optional(),
      /**
       * Of a distinction whose reading is not sure: `block` or `warning`, as the law weighs the doubt. Of the profile,
       * `block` says that it is put even where all that is asked is whether words say what they are read as.
       */
      reading: z.enum(["block", "warning"]).optional(),
      /** Only when one of these parts is not as the record covers it, or is answered for. */
      changed: z.array(Part).optional(),
      /** Only when at least this many indicators with a finding stand together in one profile. */
      together: z.number().int().optional(),
    })
    .default({}),
  /** Path of the answer: below the distinction, or from the top of the record or the organisation file. */
  at: z.string().optional(),
  form: Id.optional(),
  checks: z.array(Check).default([]),
  /** Who holds it: the record, step 1 (`detector`), an exclusion, the policy, or the gate at the merge. */
  heldBy: z.enum(["record", "detector", "exclusion", "policy", "gate"]).default("record"),
  restsOn: z.array(Part).default([]),
  severity: z.enum(["block", "warning"]),
  authority: Authority,
  sources: z.array(Citation).min(1),
});
export type Question = z.infer<typeof Question>;

/** frameworks/*.yaml */
export const Framework = z.strictObject({
  id: Id,
  title: Text,
  edition: z.string(),
  /** First day on which the edition counts; a later edition makes records under this one stale. */
  from: z.string(),
  replacedBy: z.string().optional(),
  asker: Text,
  source: z.string(),
  /** Applies under every policy, named or not. */
  always: z.boolean().default(false),
  /** Shapes of answers that only its own questions ask for; the compiled law holds them among all forms. */
  forms: z.array(Form).default([]),
  questions: z.array(Question),
});
export type Framework = z.infer<typeof Framework>;
