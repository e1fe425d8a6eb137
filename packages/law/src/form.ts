import * as z from "zod";
import { Id, Text } from "./schema.ts";

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
  "count",
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
  /** What it is called where its value stands behind it; absent where the title is short enough. */
  label?: Text | undefined;
  optional?: boolean | undefined;
  /** The field beside it that may be given in its place. */
  unless?: string | undefined;
  /** A sentence without any number in it is questioned. */
  figure?: boolean | undefined;
  /** Other words that head a column in which it stands, compared as the words of an enumeration are. */
  headings?: string[] | undefined;
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
    label: Text.optional(),
    optional: z.boolean().optional(),
    unless: z.string().optional(),
    figure: z.boolean().optional(),
    headings: z.array(z.string()).optional(),
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

/** good-answers.yaml: how a good answer to a question reads, as one about another profile; copied, it is none. */
export const GoodAnswer = z.strictObject({ question: z.string(), text: Text });
export type GoodAnswer = z.infer<typeof GoodAnswer>;
