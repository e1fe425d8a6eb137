import type { Assessment } from "@tenzij/core";
import { inBoth } from "@tenzij/core/language";
import { ownFiles, type ReadPolicy } from "@tenzij/core/policy";
import { compare, locate } from "@tenzij/core/report";
import type { Law } from "@tenzij/law";
import { type Beside, profileRow } from "./profile-row.ts";
import { withoutNames } from "./public-rows.ts";
import { byFinding, byGrant } from "./row-order.ts";
import { type GrantRow, type History, Seen, type SeenRepository } from "./schema.ts";

/** A tree of a repository, judged. */
export interface JudgedTree {
  /** From the top of the repository; "" for the top. */
  readonly folder: string;
  readonly policy: ReadPolicy;
  readonly assessment: Assessment;
  /** By the file of the profile. */
  readonly beside: ReadonlyMap<string, Beside>;
}

/** Which repository was looked at, by what. */
export interface Looked {
  readonly id: string;
  readonly name: string;
  readonly by: SeenRepository["by"];
  readonly commit: string | null;
  readonly uncommitted: number | null;
  /** Paths that were looked at, from the top; null for all of it. */
  readonly part: readonly string[] | null;
  /** Why the history is not known, where it is not; `withHistory` adds one that is. */
  readonly history: History;
}

function originOf({ origin }: ReadPolicy): Pick<SeenRepository["policies"][number], "extends"> {
  if (!origin) return {};
  const { source, commit, digest, on } = origin;
  return { extends: { source, commit, digest, on } };
}

/** A repository in an inventory: all its trees together, every file named from its top. */
export function seenRepository(looked: Looked, trees: readonly JudgedTree[], law: Law): SeenRepository {
  const sorted = [...trees].sort((a, b) => compare(a.folder, b.folder));
  const isPublic = sorted.some(({ policy }) => policy.policy.report === "public");
  const whole: SeenRepository = {
    ...{ state: "seen", id: looked.id, name: looked.name, by: looked.by, commit: looked.commit },
    uncommitted: looked.uncommitted,
    report: isPublic ? "public" : "full",
    policies: sorted.map(({ folder, policy }) => ({ folder, digest: policy.digest, ...originOf(policy) })),
    part: looked.part === null ? null : [...looked.part].sort(compare),
    profiles: sorted.flatMap((tree) => profilesOf(tree, law)).sort((a, b) => compare(a.file, b.file)),
    gone: [],
    granted: sorted.flatMap(grantedIn).sort(byGrant),
    findings: sorted
      .flatMap(findingsIn)
      .filter(({ file }) => isOfPart(file, looked.part))
      .sort(byFinding),
    history: looked.history,
  };
  return whole;
}

/** A repository as it is told: without names where its reports are public, and its keys in the order of the schema. */
export function reportedRepository(whole: SeenRepository): SeenRepository {
  // In the order of keys of the schema, as what is read back from a file is.
  return Seen.parse(whole.report === "public" ? withoutNames(whole) : whole);
}

/** Whether a finding belongs to what was looked at: all of it, one of the parts, or what governs these. */
function isOfPart(file: string, part: readonly string[] | null): boolean {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return part === null || ownFiles.has(name) || part.some((way) => file === way || file.startsWith(`${way}/`));
}

function profilesOf({ folder, policy, assessment, beside }: JudgedTree, law: Law): SeenRepository["profiles"] {
  const { texts } = assessment;
  const { roles } = policy.policy.signers;
  return assessment.profiles.map((judged) => {
    const row = profileRow(judged, beside.get(judged.file), { texts, roles, law });
    return {
      ...row,
      file: placed(folder, row.file),
      record: row.record === null ? null : { ...row.record, file: placed(folder, row.record.file) },
      indicators: row.indicators.map((one) => ({ ...one, file: placed(folder, one.file) })),
    };
  });
}

function grantedIn({ folder, assessment }: JudgedTree): GrantRow[] {
  return assessment.granted.map((one) => ({ ...one, file: placed(folder, one.file) }));
}

function findingsIn({ folder, assessment }: JudgedTree): SeenRepository["findings"] {
  return assessment.findings.map((one) => ({
    rule: one.rule,
    file: placed(folder, one.file),
    line: locate(one.file, one.span, assessment.texts).start.line,
    verdict: one.verdict ?? null,
    message: inBoth(one.message),
  }));
}

/** The name of a file from the top of the repository. */
function placed(folder: string, file: string): string {
  return folder === "" ? file : `${folder}/${file}`;
}
