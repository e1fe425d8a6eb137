import { assessProfile, lexiconOf, type Rules } from "@tenzij/core";
import { readRecord } from "@tenzij/core/justification";
import { grantEnd, isRecordName, lawUnder, policyFile, readPolicy, recordOf, scopeOf } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import { type Facts, indicatorRows, type JudgedTree, recordRow, type Timeline } from "@tenzij/overview";
import { readText } from "@tenzij/read";
import { type BranchCommit, type Git, readBlobs } from "@tenzij/repository";

/** So many contents are held at once. */
const atOnce = 200;

interface Version {
  readonly from: string;
  readonly id: string | null;
}

/**
 * How the profiles, records and policy of a tree went. Each content that changed is read once, and judged by the law and policy of now.
 * @returns null where contents of earlier commits are not in the clone
 */
export function timelinesOf(
  tree: JudgedTree,
  commits: readonly BranchCommit[],
  git: Git,
  today: string,
): Timeline[] | null {
  const { folder, policy } = tree;
  const inside = (path: string) =>
    folder === "" ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
  const takenIn = filesTakenIn(tree);
  const changed = new Map<string, Version[]>();
  for (const { on, changes } of commits)
    for (const { path, before, after } of changes) {
      const file = inside(path);
      if (file === null || !(takenIn.has(file) || isLookedAt(file, tree))) continue;
      const versions = changed.get(file) ?? [{ from: "", id: before }];
      changed.set(file, [...versions, { from: on, id: after }]);
    }
  const rules: Rules = {
    law: lawUnder(law, policy.policy),
    lexicon: lexiconOf(law, policy.policy),
    policy: policy.policy,
    today,
    organisation: null,
  };
  const facts = factsById(changed, { tree, takenIn }, rules, git);
  if (facts === null) return null;
  const placed = (file: string) => (folder === "" ? file : `${folder}/${file}`);
  const went = [...changed].map(
    ([file, versions]): Timeline => ({
      ...named(file, placed, { tree, takenIn }),
      versions: versions.map(({ from, id }) => ({
        from,
        facts: id === null ? null : (facts.get(`${file}\n${id}`) ?? null),
      })),
    }),
  );
  return [...went, ...asTheyStand({ tree, takenIn }, changed, placed)];
}

interface Looked {
  readonly tree: JudgedTree;
  /** Files that a profile takes in, with that profile: what stands in them is of its history too. */
  readonly takenIn: ReadonlyMap<string, string>;
}

function filesTakenIn({ assessment }: JudgedTree): Map<string, string> {
  return new Map(assessment.profiles.flatMap(({ file, refersTo }) => refersTo.map((of) => [of, file] as const)));
}

function isLookedAt(file: string, { policy }: JudgedTree): boolean {
  return file === policyFile || isRecordName(file) || scopeOf([file], policy.policy).profiles.length > 0;
}

function named(
  file: string,
  placed: (file: string) => string,
  { tree: { assessment }, takenIn }: Looked,
): Pick<Timeline, "file" | "profile" | "partOf"> {
  const of = takenIn.get(file);
  if (!isRecordName(file)) return { file: placed(file), ...(of === undefined ? {} : { partOf: placed(of) }) };
  const known = assessment.profiles.find(({ record }) => record === file)?.file;
  return { file: placed(file), profile: placed(known ?? file.replace(/\.justification\.yaml$/i, ".profile.yaml")) };
}

/** What did not change since stands as it stood. */
function asTheyStand(
  { tree, takenIn }: Looked,
  changed: ReadonlyMap<string, unknown>,
  placed: (file: string) => string,
): Timeline[] {
  const { assessment, beside, policy } = tree;
  const of = (file: string, facts: Facts): Timeline[] =>
    changed.has(file) ? [] : [{ ...named(file, placed, { tree, takenIn }), versions: [{ from: "", facts }] }];
  const rows = assessment.profiles.flatMap((one) => indicatorRows(one, assessment.texts, law));
  const files = new Map(rows.map(({ file }) => [file, [] as typeof rows]));
  for (const row of rows) files.get(row.file)?.push(row);
  return [
    ...[...files].flatMap(([file, own]) => of(file, { of: "profile", rows: own })),
    ...assessment.profiles.flatMap((one) => {
      const record = beside.get(one.file)?.record;
      return record ? of(one.record, factsOfRecord(record)) : [];
    }),
    ...(policy.file === null ? [] : of(policyFile, factsOfPolicy(policy))),
  ];
}

/** What each content that changed said; each is read once. */
function factsById(
  changed: ReadonlyMap<string, readonly Version[]>,
  looked: Looked,
  rules: Rules,
  git: Git,
): Map<string, Facts> | null {
  const wanted = [...changed].flatMap(([file, versions]) =>
    versions.flatMap(({ id }) => (id === null ? [] : [{ file, id }])),
  );
  const facts = new Map<string, Facts>();
  const ids = [...new Set(wanted.map(({ id }) => id))];
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const blobs = readBlobs(git, some);
    if (some.some((id) => !blobs.has(id))) return null;
    for (const { file, id } of wanted) {
      const bytes = blobs.get(id);
      const found = bytes === undefined ? null : factsIn(file, bytes, looked, rules);
      if (found !== null) facts.set(`${file}\n${id}`, found);
    }
  }
  return facts;
}

function factsIn(file: string, content: Uint8Array, { tree, takenIn }: Looked, rules: Rules): Facts | null {
  if (file === policyFile) return factsOfPolicy(readPolicy(file, content, law));
  if (isRecordName(file)) {
    const text = readText(file, content);
    return text.readable ? factsOfRecord(recordRow(readRecord(text.source, law))) : null;
  }
  const [own] = scopeOf([file], tree.policy.policy).profiles;
  const governed = own ?? (takenIn.has(file) ? { file, by: "glob" as const } : null);
  if (governed === null) return null;
  const pair = { ...governed, content, recordFile: recordOf(file), record: null, signatures: null };
  const judged = assessProfile(pair, rules);
  const texts = new Map(judged.texts.map((text) => [text.file, text]));
  return judged.profile === null ? null : { of: "profile", rows: indicatorRows(judged, texts, law) };
}

function factsOfRecord({ validUntil, withdrawn }: ReturnType<typeof recordRow>): Facts {
  return { of: "record", validUntil, withdrawn: withdrawn !== null };
}

function factsOfPolicy({ policy }: JudgedTree["policy"]): Facts {
  const grants = (["exceptions", "readings", "uses"] as const).flatMap((kind) =>
    policy[kind].map((grant) => ({ kind, on: grant.on ?? null, until: grantEnd(grant, policy) })),
  );
  return { of: "policy", grants };
}
