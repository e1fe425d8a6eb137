import { IndicatorEntry } from "@tenzij/law/schema";
import * as z from "zod";

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "day" });
const Said = z.string().regex(/\S/, { error: "empty" });
const Duration = z.string().regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, { error: "duration" });

const Glob = z.union([Said, z.strictObject({ files: Said, indicators: Said.optional() })]);
const Person = z.strictObject({ login: Said, id: z.coerce.number().int().positive().optional() });

/**
 * `tenzij.yaml`: the one place from which its type, its validation, its JSON Schema and its documentation come. Every
 * key can be left out; the defaults stand in `strictDefaults`.
 */
export const PolicyFile = z.strictObject({
  locale: z.enum(["nl", "en"]).optional().describe("Language of reports; absent: the reader's own."),
  frameworks: z.array(Said).min(1).optional().describe("Whose questions are asked."),
  profiles: z.array(Glob).optional().describe("Which files are profiles, beside **/*.profile.{yaml,yml,json}."),
  grounds: z.array(Said).optional().describe("Other protected grounds that are judged too."),
  nationality: z.string().optional().describe("How far nationality may be tested at all."),
  "full-automation": z.string().optional().describe("Whether full automation excludes with or without a distinction."),
  signers: z
    .strictObject({ roles: z.array(Said).optional(), people: z.record(z.string(), z.array(Person)).optional() })
    .optional()
    .describe("Who has to sign, by role; people by login and numeric id."),
  evaluation: z.strictObject({ "at-most": Duration.optional() }).optional().describe("Longest term of a test."),
  uses: z
    .array(
      z.strictObject({
        file: Said,
        indicator: Said.optional(),
        purpose: Said.optional(),
        subject: Said.optional(),
        role: Said.optional(),
        owner: Said,
        reason: Said,
        until: Day,
      }),
    )
    .optional()
    .describe("Softening statements of profiles that governance confirms."),
  readings: z
    .array(z.strictObject({ file: Said, indicator: Said, "read-as": Said, means: Said, by: Said, on: Day, why: Said }))
    .optional()
    .describe("Wrong readings corrected."),
  exceptions: z
    .array(z.strictObject({ file: Said, indicator: Said, reason: Said, owner: Said, until: Day }))
    .optional()
    .describe("Findings postponed, never cleared."),
  legacy: z.strictObject({ until: Day }).optional().describe("Until when changes that only lower exposure pass."),
  indicators: z
    .record(z.string(), IndicatorEntry.omit({ id: true }))
    .optional()
    .describe("Own terms, in the shape of packages/law/indicators."),
  report: z.enum(["full", "public"]).optional().describe("public: roles and counts, no names."),
});
export type PolicyFile = z.infer<typeof PolicyFile>;

/** JSON Schema of `tenzij.yaml`, for editors and the documentation. */
export function policyJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(PolicyFile, { io: "input", unrepresentable: "any" }) as Record<string, unknown>;
}
