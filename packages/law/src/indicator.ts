/** What a jurist signs of step 1: indicators and combinations, each with examples. How their words are found is not told here. */
import * as z from "zod";
import { Basis, Citation, Id, Kind, Text } from "./citation.ts";

/** One indicator as it could stand in a profile. */
export const Example = z.strictObject({
  name: z.string().optional(),
  label: z.string().optional(),
  description: z.string().optional(),
  values: z.array(z.string()).optional(),
  expression: z.string().optional(),
  source: z.string().optional(),
  /** Where the indicator stands in its file, as a JSON pointer. */
  pointer: z.string().optional(),
  /** Names of other entries of the list or map it stands in. */
  beside: z.array(z.string()).optional(),
  /** Why it is or is not found; in the law in both languages, in a policy in its own. */
  why: z.union([z.string(), Text]).optional(),
});
export type Example = z.infer<typeof Example>;

/** What an example must be found to be: of which entry, of which kind, on which ground first. */
export const Found = z.strictObject({ entry: Id, kind: Kind, ground: Id });
export type Found = z.infer<typeof Found>;

/** An example that states what is found in it, or that nothing is. */
export const SignedExample = Example.extend({ found: z.union([Found, z.literal("nothing")]) });
export type SignedExample = z.infer<typeof SignedExample>;

/** indicators/<kind>/<id>.yaml */
export const Indicator = z.strictObject({
  id: Id,
  kind: Kind,
  basis: Basis,
  /** The kind where the profile shows that it picks by it: a weight, threshold or values, or a place in its selection. */
  asCriterion: Kind.optional(),
  /** First ground is the one reported. */
  grounds: z.array(z.string()).min(1),
  /** Judged only where the policy switches its first ground on, or raises it: what nearly every file holds. */
  quiet: z.literal(true).optional(),
  /** Only a group has any: whether it is filled in distinguishes as what is filled in does. */
  presence: z.literal(true).optional(),
  title: Text,
  why: Text,
  /** Who says that it distinguishes; shown in every finding. */
  sources: z.array(Citation).min(1),
  /** The plainest words for it; the lexicon must find each. */
  words: z.strictObject({ nl: z.array(z.string()).default([]), en: z.array(z.string()).default([]) }),
  examples: z.array(SignedExample).min(1),
});
export type Indicator = z.infer<typeof Indicator>;

/** combinations.yaml: indicators that together distinguish where each alone may not. */
export const Combination = z
  .strictObject({
    id: Id,
    title: Text,
    why: Text,
    sources: z.array(Citation).min(1),
    /** Which distinction they make together, where a case proved one or the law asks one answer for all of them. */
    kind: z.enum(["indirect", "contextual"]).optional(),
    /** What that rests on. */
    basis: Basis.optional(),
    /** Only on what is stated, and of indicators that by themselves are of these kinds, so many of them together. */
    when: z
      .strictObject({
        kinds: z.array(Kind),
        together: z.number().int().min(2),
        purpose: z.array(z.string()).optional(),
        phase: z.array(z.string()).optional(),
      })
      .optional(),
    /** First ground is the one reported. It is looked for where one of them is judged; none: always. */
    grounds: z.array(Id).default([]),
    /**
     * One of each group must be present, each on another indicator: `entry:<id>`, a word, or words and lists (`@parent`) that all
     * stand in its name.
     */
    all: z.array(z.array(z.string()).min(1)).min(2).default([]),
    /** What strengthens it: belongs to it where it is there. */
    also: z.array(z.array(z.string()).min(1)).default([]),
    /** Of one that no case proved. */
    severity: z.enum(["warning", "info"]).optional(),
    flags: z.array(z.array(Example).min(2)).min(1),
    passes: z.array(z.array(Example)).default([]),
  })
  .refine(({ kind, severity }) => (kind === undefined) !== (severity === undefined), {
    message: "a combination has a kind, where a case proved it, or a severity",
  })
  .refine(({ kind, basis, grounds }) => kind === undefined || (grounds.length > 0 && basis !== undefined), {
    message: "a combination with a kind has grounds, and a basis",
  })
  .refine(({ all, when }) => all.length > 0 !== (when !== undefined), {
    message: "a combination is made by what it names (all), or by kinds that stand together (when)",
  });
export type Combination = z.infer<typeof Combination>;
