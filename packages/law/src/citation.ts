/**
 * What everything in the law is made of: sentences in both languages, the kinds of distinction, and citations. Apart
 * from the rest, because a policy with its own indicators needs no more than this when a shell starts.
 */
import * as z from "zod";

export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower case, digits and hyphens");

/** A sentence in both languages; neither can be left out. */
export const Text = z.strictObject({
  nl: z.string().min(1),
  en: z.string().min(1),
});
export type Text = z.infer<typeof Text>;

/** How strongly an indicator distinguishes (design: grounds.yaml says what each kind asks). */
export const Kind = z.enum(["direct", "contested", "indirect", "contextual"]);
export type Kind = z.infer<typeof Kind>;

/**
 * What an entry rests on: a source that names it (`named`), one that defines the datum as a word that is named
 * (`definition`), or an inference of the makers (`own`), which asks and never excludes by itself.
 */
export const Basis = z.enum(["named", "definition", "own"]);
export type Basis = z.infer<typeof Basis>;

/** A source by its id, and the place in it. */
export const Citation = z.strictObject({
  source: z.string(),
  at: z.string().optional(),
});
export type Citation = z.infer<typeof Citation>;
