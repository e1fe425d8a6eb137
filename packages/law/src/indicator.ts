import { z } from "zod";
import { Citation, Kind, Text } from "./schema.ts";

/** One indicator as it could stand in a profile, used as an executable example of a law entry. */
export const Example = z.strictObject({
  name: z.string().optional(),
  label: z.string().optional(),
  description: z.string().optional(),
  values: z.array(z.string()).optional(),
  expression: z.string().optional(),
  source: z.string().optional(),
  why: z.string().optional(),
});
export type Example = z.infer<typeof Example>;

/** indicators/<kind>/<id>.yaml, and the entries under `indicators:` in a policy. */
export const IndicatorEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: Kind,
  /** First ground is the one reported. */
  grounds: z.array(z.string()).min(1),
  title: Text,
  why: Text,
  sources: z.array(Citation).min(1),
  terms: z.strictObject({
    /** Words as people write them; matched on word boundaries of an identifier, in compounds and inflected. */
    nl: z.array(z.string()).default([]),
    en: z.array(z.string()).default([]),
    /** Abbreviations: only as a whole word of the identifier. */
    short: z.array(z.string()).default([]),
    /** Complete column or element names of public systems, e.g. BRP `04.05.10`. */
    columns: z.array(z.string()).default([]),
  }),
  flags: z.array(Example).min(1),
  passes: z.array(Example).default([]),
});
export type IndicatorEntry = z.infer<typeof IndicatorEntry>;
