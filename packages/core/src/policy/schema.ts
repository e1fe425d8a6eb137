import type { Law } from "@tenzij/law";
import { IndicatorEntry } from "@tenzij/lexicon/schema";
import * as z from "zod";
import { isDay } from "../text/dates.ts";
import { profileGlob } from "./file-kinds.ts";

/** The pattern is for editors; whether there is such a day, the one reader of dates says. */
const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "day", abort: true })
  .refine(isDay, { error: "day" });
const Sentence = z.string().regex(/\S/, { error: "empty" });
const Duration = z.string().regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, { error: "duration" });

/** Written by `tenzij grant`: one digest or several. */
const Digest = z.string().regex(/^[0-9a-f]{16}$/, { error: "digest" });
const For = z.union([Digest, z.array(Digest).min(1)]);

const Glob = z.union([Sentence, z.strictObject({ files: Sentence, indicators: Sentence.optional() })]);
/** Scalars come as they are written: `12`, but not `1e3` or `012`. */
const AccountId = z
  .preprocess((written) => (/^[1-9]\d{0,14}$/.test(String(written)) ? Number(written) : written), z.int().positive())
  .meta({ type: "integer", minimum: 1 });
const Person = z.strictObject({ login: Sentence, id: AccountId.optional() });

/** What an organisation can hand down to the policies that extend its own: the key of `may` by the key of a policy it is about. */
export const handedDown = {
  profiles: "profiles",
  indicators: "indicators",
  signers: "signers.people",
  uses: "uses",
  readings: "readings",
  exceptions: "exceptions",
  notProfiles: "not-profiles",
  legacy: "legacy",
} as const;
const Handed = z.strictObject({ "at-most": Duration.optional() }).optional();

/**
 * `tenzij.yaml`: the one place from which its type, its validation, its JSON Schema and its documentation come. Every
 * key can be left out; the defaults stand in `strictDefaults`.
 */
export const PolicyFile = z.strictObject({
  extends: Sentence.optional().describe(
    "The organisation's policy, as owner/repository/path@ref; a copy of it lies in .tenzij.",
  ),
  may: z
    .strictObject(Object.fromEntries(Object.values(handedDown).map((key) => [key, Handed])))
    .optional()
    .describe("In a policy that others extend: in which keys they may ask less, and for how long."),
  locale: z.enum(["nl", "en"]).optional().describe("Language of reports; absent: the reader's own."),
  frameworks: z
    .array(Sentence)
    .min(1)
    .optional()
    .describe("Whose questions are asked: ids of the law's, and files that hold a framework of your own."),
  profiles: z.array(Glob).optional().describe(`Which files are profiles, beside ${profileGlob}.`),
  grounds: z.array(Sentence).optional().describe("Other protected grounds that are judged too."),
  raise: z.array(Sentence).optional().describe("Indicators that ask a question only, and here ask a test."),
  nationality: z.string().optional().describe("How far nationality may be tested at all."),
  duty: z.string().optional().describe("Whether the duty of care blocks where nothing was found, or only warns."),
  sector: z.string().optional().describe("Whether a public body or a private institution enforces."),
  "full-automation": z.string().optional().describe("Whether full automation excludes with or without a distinction."),
  signers: z
    .strictObject({
      roles: z.array(Sentence).min(1).optional(),
      people: z.record(z.string(), z.array(Person)).optional(),
    })
    .optional()
    .describe("Who has to sign, by role; people by login and numeric id."),
  evaluation: z.strictObject({ "at-most": Duration.optional() }).optional().describe("Longest term of a test."),
  uses: z
    .array(
      z.strictObject({
        file: Sentence,
        indicator: Sentence.optional(),
        purpose: Sentence.optional(),
        subject: Sentence.optional(),
        role: Sentence.optional(),
        owner: Sentence,
        reason: Sentence,
        on: Day.optional(),
        until: Day,
        for: For.optional(),
      }),
    )
    .optional()
    .describe("Softening statements of profiles that governance confirms."),
  readings: z
    .array(
      z.strictObject({
        file: Sentence,
        indicator: Sentence,
        "read-as": Sentence,
        means: Sentence,
        by: Sentence,
        on: Day,
        why: Sentence,
        until: Day.optional(),
        for: For.optional(),
      }),
    )
    .optional()
    .describe("Wrong readings corrected."),
  exceptions: z
    .array(
      z.strictObject({
        file: Sentence,
        indicator: Sentence,
        reason: Sentence,
        owner: Sentence,
        on: Day.optional(),
        until: Day,
        for: For.optional(),
      }),
    )
    .optional()
    .describe("Findings postponed, never cleared."),
  "not-profiles": z
    .array(
      z.strictObject({ files: Sentence, owner: Sentence, reason: Sentence, on: Day, until: Day, for: For.optional() }),
    )
    .optional()
    .describe("Files that look like profiles and are none, bound to the words in them that ask for a test."),
  legacy: z.strictObject({ until: Day }).optional().describe("Until when changes that only lower exposure pass."),
  indicators: z
    .record(z.string(), IndicatorEntry.omit({ id: true }))
    .optional()
    .describe("Own terms, in the shape of an indicator of the law and its terms."),
  report: z.enum(["full", "public"]).optional().describe("public: roles and counts, no names."),
});
export type PolicyFile = z.infer<typeof PolicyFile>;

/**
 * JSON Schema of `tenzij.yaml`, for editors and the documentation.
 * @param law fills in the words it knows: frameworks, grounds, roles
 */
export function policyJsonSchema(law?: Law): JsonSchema {
  const schema = z.toJSONSchema(PolicyFile, { io: "input", unrepresentable: "any" }) as JsonSchema;
  if (law === undefined) return schema;
  const known = (ids: readonly { readonly id: string }[]) => ids.map(({ id }) => id);
  const values = (id: string) => known(law.enums.find((one) => one.id === id)?.values ?? []);
  const { properties: keys = {} } = schema;
  const words: [JsonSchema | undefined, string[]][] = [
    [keys["grounds"]?.items, known(law.grounds)],
    [keys["raise"]?.items, known(law.indicators.filter(({ kind }) => kind === "contextual"))],
    [keys["nationality"], values("nationality-policy")],
    [keys["duty"], values("duty-policy")],
    [keys["sector"], values("sector")],
    [keys["full-automation"], values("full-automation-policy")],
    [keys["signers"]?.properties?.["roles"]?.items, values("role")],
    [keys["uses"]?.items?.properties?.["purpose"], values("purpose")],
    [keys["uses"]?.items?.properties?.["subject"], values("subject")],
    [keys["uses"]?.items?.properties?.["role"], values("indicator-role")],
  ];
  for (const [place, list] of words) if (place !== undefined) place.enum = list;
  const framework = keys["frameworks"];
  if (framework !== undefined)
    framework.items = {
      anyOf: [{ enum: known(law.frameworks.filter(({ file }) => file === undefined)) }, { pattern: "\\.ya?ml$" }],
    };
  return schema;
}

/** As much of JSON Schema as is looked into here. */
export interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  enum?: string[];
  pattern?: string;
}
