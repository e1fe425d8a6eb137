import * as z from "zod";

/** The edition of this shape; another one is read by nobody, and said. */
export const inventoryEdition = "1";

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Stated = z.string().nullable();
const Both = z.strictObject({ nl: z.string(), en: z.string() });

const Row = z.strictObject({
  indicator: Stated.describe("As written; null where reports are public."),
  entry: z.string().describe("Id of what it was read as in the law, or of the policy's own term."),
  title: Both.describe("What it was read as, in words."),
  file: z.string().describe("Where it stands, from the top of the repository."),
  line: z.number().int().nullable(),
  kind: Stated,
  grounds: z.array(z.string()),
  strength: Stated.describe("How surely the words say it."),
  verdict: Stated.describe("What its own findings make of it; null of one that is gone."),
  state: z
    .enum(["assessed", "to-assess", "to-clean-up", "set-apart", "cleaned-up"])
    .describe(
      "How far it is: `set-apart` by a decision of the policy, `cleaned-up` when it is in no profile any more.",
    ),
  found: Day.nullable().describe("First day on which it stood there; null where that is not known."),
  gone: Day.nullable().describe("Day on which it was taken out."),
});

const RecordRow = z.strictObject({
  file: z.string(),
  by: Stated.describe("Who answered; null where reports are public."),
  role: Stated,
  answered: Stated,
  validUntil: Stated,
  withdrawn: Stated,
  planned: z.array(z.strictObject({ at: z.string(), on: z.string() })).describe("Figures that are planned, and when."),
});

const GrantRow = z.strictObject({
  kind: z.string(),
  file: z.string().describe("The file it names, or the pattern, from the top of the repository."),
  indicator: Stated,
  owner: Stated,
  reason: Stated,
  on: Stated,
  until: Stated,
  holds: z.boolean().nullable().describe("Null where what it names was not looked at."),
});

const ProfileRow = z.strictObject({
  file: z.string(),
  profile: Stated.describe("What it calls itself."),
  title: Stated,
  owner: Stated.describe("Who owns it, as it says of itself."),
  verdict: z.string(),
  blocks: z.boolean(),
  setAside: z.boolean(),
  open: z.number().int().describe("Questions that block and are not answered."),
  record: RecordRow.nullable(),
  signers: z
    .array(z.strictObject({ role: z.string(), login: Stated }))
    .describe("Who is to sign, never who did: that only the gate knows."),
  indicators: z.array(Row),
});

const Finding = z.strictObject({
  rule: z.string(),
  file: z.string(),
  line: z.number().int(),
  verdict: Stated,
  message: Both.nullable().describe("Null where reports are public."),
});

const Month = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  indicators: z.number().int().describe("Indicators in profiles on its last day."),
  tested: z.number().int().describe("Of these, in a profile whose record had not lapsed."),
  exceptions: z.number().int(),
  readings: z.number().int(),
  uses: z.number().int(),
  lapses: z.number().int().describe("Records and grants that stood there past their last day."),
});

const History = z.discriminatedUnion("known", [
  z.strictObject({
    known: z.literal(false),
    why: z.enum(["not-asked", "no-git", "no-commit", "shallow", "incomplete"]),
  }),
  z.strictObject({ known: z.literal(true), since: Day, months: z.array(Month) }),
]);

const By = z.strictObject({
  tenzij: z.string(),
  law: z.string().describe("Digest of the law it was judged by."),
  on: Day,
});

const Origin = z
  .strictObject({ source: z.string(), commit: z.string(), digest: z.string(), on: Day })
  .describe("The organisation's policy that it extends, as the copy in the repository says of itself.");

/** A repository that was looked at. */
export const Seen = z.strictObject({
  state: z.literal("seen"),
  id: z.string().describe("Address of its remote without name or password; else of the folder, as a digest."),
  name: z.string(),
  by: By,
  commit: Stated,
  uncommitted: z.number().int().nullable().describe("Files that differ from the commit; null where that is not known."),
  report: z.enum(["full", "public"]),
  policies: z.array(z.strictObject({ folder: z.string(), digest: Stated, extends: Origin.optional() })),
  part: z.array(z.string()).nullable().describe("Paths that were looked at; null for all of it."),
  profiles: z.array(ProfileRow),
  gone: z.array(Row).describe("Indicators that are in no profile any more, as far as the history goes."),
  granted: z.array(GrantRow),
  findings: z
    .array(Finding)
    .describe("What belongs to no profile, such as files that look like one and are not governed."),
  history: History,
});

const NotSeen = z.strictObject({
  state: z.literal("not-seen"),
  id: z.string(),
  name: z.string(),
  why: z.enum(["no-path", "no-inventory", "other-edition", "not-in-any"]),
  edition: z.string().optional().describe("Of another edition of this shape: which."),
});

const Repository = z.discriminatedUnion("state", [Seen, NotSeen]);

const Note = z.strictObject({
  kind: z.enum(["seen-twice", "other-law", "other-version", "other-day"]),
  repository: Stated,
  said: z.array(z.string()).describe("What differs: commits, digests of the law, versions or days."),
});

/**
 * The inventory of one or more repositories: the one place from which its type, its validation when inventories are joined and its
 * JSON Schema come.
 */
export const Inventory = z.strictObject({
  inventory: z.literal(inventoryEdition),
  repositories: z.array(Repository).describe("Sorted by id; each once."),
  notes: z
    .array(Note)
    .describe("What to know before comparing: repositories seen twice, other laws, versions or days."),
  summary: z.strictObject({
    repositories: z.number().int(),
    notSeen: z.number().int(),
    profiles: z.number().int(),
    indicators: z.number().int(),
    states: z.record(z.string(), z.number().int()),
    verdicts: z.record(z.string(), z.number().int()),
    granted: z.number().int(),
  }),
});
export type Inventory = z.infer<typeof Inventory>;

/** JSON Schema of the inventory, for whoever reads it elsewhere. */
export function inventoryJsonSchema() {
  return z.toJSONSchema(Inventory);
}

export type Origin = z.infer<typeof Origin>;
export type SeenRepository = z.infer<typeof Seen>;
export type NotSeenRepository = z.infer<typeof NotSeen>;
export type Repository = z.infer<typeof Repository>;
export type ProfileRow = z.infer<typeof ProfileRow>;
export type IndicatorRow = z.infer<typeof Row>;
export type GrantRow = z.infer<typeof GrantRow>;
export type RecordRow = z.infer<typeof RecordRow>;
export type Note = z.infer<typeof Note>;
export type History = z.infer<typeof History>;
export type Month = z.infer<typeof Month>;
