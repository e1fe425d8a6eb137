import * as z from "zod";
import { Form } from "./form.ts";
import { Authority, Citation, Id, Kind, Part, Source, Text } from "./schema.ts";

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
  "members",
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
  "stated",
  "stopped",
  "shares",
  "assessed-in-time",
  "high-risk",
  "high-risk-assessed",
]);
export type Check = z.infer<typeof Check>;

export const Question = z.strictObject({
  id: z.string().regex(/^[A-Z]+-\d+[a-z]?$/),
  title: Text,
  text: Text,
  /** Who has to answer: each distinction, the profile once, the organisation once for all profiles, or each suspicion of discrimination. */
  of: z.enum(["distinction", "profile", "organisation", "incident"]),
  when: z
    .strictObject({
      kinds: z.array(Kind).optional(),
      grounds: z.array(Id).optional(),
      roads: z.array(Id).optional(),
      automation: z.array(z.string()).optional(),
      purpose: z.array(z.string()).optional(),
      /** Only of a profile that says it learns while it is used. */
      learning: z.boolean().optional(),
      /** Only of a profile that refers to a model, or has the shape of one that was trained. */
      trained: z.literal(true).optional(),
      /** Only when at least this many consequences for people are stated. */
      consequences: z.number().int().optional(),
      /** Only when another answer of the same distinction or profile has one of these values; by path. */
      answers: z.record(z.string(), z.array(z.string())).optional(),
      /**
       * Of a distinction whose reading is not sure: `block` or `warning`, as the law weighs the doubt. Of the profile,
       * `block` says that it is put even where all that is asked is whether words say what they are read as, or one answer for
       * several indicators together.
       */
      reading: z.enum(["block", "warning"]).optional(),
      /** Only when one of these parts is not as the record covers it, or is answered for. */
      changed: z.array(Part).optional(),
      /** Also of a profile stated for control and in use in which nothing was found: the duty is general. */
      duty: z.boolean().optional(),
      /** Only under a policy for one of these sectors. */
      sector: z.array(z.string()).optional(),
      /** Only of a suspicion of discrimination that stands so. */
      status: z.array(z.string()).optional(),
      /**
       * Only when at least this many indicators with a finding stand together in one profile. Of a distinction: of one that so
       * many indicators make together, and that asks one answer for all of them.
       */
      together: z.number().int().optional(),
    })
    .default({}),
  /** Path of the answer: below the distinction, or from the top of the record or the organisation file. */
  at: z.string().optional(),
  form: Id.optional(),
  checks: z.array(Check).default([]),
  /** Who holds it: the record, step 1 (`detector`), an exclusion, the policy, or the gate at the merge. */
  heldBy: z.enum(["record", "incident", "detector", "exclusion", "policy", "gate"]).default("record"),
  restsOn: z.array(Part).default([]),
  /** What no computation can say and a person has to judge; absent where nothing is left to judge. */
  judgement: Text.optional(),
  severity: z.enum(["block", "warning"]),
  /** Of the profile: put as a warning where no distinction is found but of these kinds. */
  warnsFor: z.array(Kind).optional(),
  authority: Authority,
  /** Who asks it, where that is not whoever asks the rest of the framework. */
  asker: Text.optional(),
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
  /** What it asks more, or otherwise, than the edition it replaces; said of a record that was made under that one. */
  new: z.array(Text).default([]),
  /** The framework it belongs to and is asked with, named in a policy or not. */
  partOf: z.string().optional(),
  asker: Text,
  source: z.string(),
  /** Applies under every policy, named or not. */
  always: z.boolean().default(false),
  /** Shapes of answers that only its own questions ask for; the compiled law holds them among all forms. */
  forms: z.array(Form).default([]),
  /** Documents that only its own questions cite; the compiled law holds them among all sources. */
  sources: z.array(Source).default([]),
  questions: z.array(Question),
});
export type Framework = z.infer<typeof Framework> & {
  /** Of a framework that an organisation wrote itself: where it stands in its repository. */
  readonly file?: string;
};
