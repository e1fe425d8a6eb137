import * as z from "zod";

/** How the file is laid out; a reader of one knows by it whether it can read this one. */
export const signaturesFileVersion = "1";

/** Made when a file is read or written: few runs do, and to make it takes milliseconds. */
function makeSchema() {
  const Commit = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
  const Digest = z.string().regex(/^[0-9a-f]{16}$/);
  const Parts = z.record(z.string(), Digest);
  /** One role that a person filled, by an approval on exactly the content that was judged. */
  const Signed = z.strictObject({
    role: z.string().describe("Role by its id in the law."),
    id: z.int().positive().optional().describe("Number of the account; absent where the report is public."),
    login: z.string().optional().describe("Its name at that time; absent where the report is public."),
    at: z.iso.datetime().nullable().describe("When it was approved."),
    "pull-request": z.int().positive().describe("The pull request in which it was approved."),
    commit: Commit.describe("The commit that was approved; it holds the content below."),
  });
  const SignedProfile = z.strictObject({
    file: z.string(),
    record: z.string(),
    profile: z.string().nullable().describe("What the profile calls itself."),
    verdict: z.string(),
    "record-sha256": z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .describe("Of the record's bytes; null without one."),
    covers: z
      .strictObject({ version: z.string(), indicators: z.record(z.string(), Parts), profile: Parts, rest: Parts })
      .nullable()
      .describe("Digests of the profile as it was judged; null where it cannot be read or the report is public."),
    signed: z.array(Signed).nullable().describe("Null where it was not looked up, which is not the same as by nobody."),
    open: z.array(z.string()).nullable().describe("Roles that are still to be filled."),
  });
  return z.strictObject({
    version: z.literal(signaturesFileVersion),
    repository: z.string().describe("Owner and name."),
    run: z.url().nullable().describe("Where the run can be seen, with its attempt."),
    on: z.iso.date().describe("The day of judging, in the Netherlands."),
    judged: Commit,
    policy: z.strictObject({ branch: z.string(), commit: Commit }).describe("By whose policy."),
    profiles: z.array(SignedProfile),
  });
}

/**
 * What the Action verified of signatures in one run: who approved exactly this content, by number, in which role, when. It is as
 * trustworthy as the run it names, no more.
 */
export type SignaturesFile = z.infer<ReturnType<typeof makeSchema>>;

let schema: ReturnType<typeof makeSchema> | undefined;

function schemaOfFile() {
  schema ??= makeSchema();
  return schema;
}

/** Such a file as it was written; null for any other text. */
export function readSignaturesFile(text: string): SignaturesFile | null {
  try {
    return schemaOfFile().parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** JSON Schema of the file, for whoever reads it elsewhere. */
export function signaturesJsonSchema() {
  return z.toJSONSchema(schemaOfFile());
}
