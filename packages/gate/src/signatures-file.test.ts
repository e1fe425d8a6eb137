import { createHash } from "node:crypto";
import { readSignaturesFile } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { expect, test } from "vitest";
import { type Contents, given, named, pair } from "./fixtures/sign.ts";
import type { Judgement } from "./judge.ts";
import type { Given } from "./signatures.ts";
import { signaturesFileOf } from "./signatures-file.ts";

const [judged, commit, base] = ["a".repeat(40), "b".repeat(40), "c".repeat(40)];
const [file, record] = ["a.profile.yaml", "a.justification.yaml"];
const approval: Given = { ...given(commit), at: "2026-11-30T10:00:00Z" };

/** What is written of one profile, and of a second one that is set aside. */
function written(contents: Contents, signed: readonly Given[] | null, isPublic = false) {
  const of = { file, record, verdict: "test-complete", profile: { id: { text: "p" } } };
  const judgement = {
    ...{ sides: { judged, base: { branch: "main", sha: base } }, policies: { base: { policy: named } } },
    after: { profiles: [of, { ...of, file: "b.profile.yaml", setAside: true }] },
    signatures: new Map([[file, signed]]),
    tree: { files: Object.keys(contents), read: (path: string) => new TextEncoder().encode(contents[path] ?? "") },
  } as unknown as Judgement;
  const made = signaturesFileOf(judgement, { repository: "o/r", run: null, today: "2026-11-30", law, isPublic });
  expect(readSignaturesFile(JSON.stringify(made))).toEqual(made);
  return made;
}

test("says of what was judged who approved it, in which role and when, with the digests of exactly that content", () => {
  const { profiles, ...head } = written(pair, [approval]);
  expect(head).toEqual({
    ...{ version: "1", repository: "o/r", run: null, on: "2026-11-30", judged },
    policy: { branch: "main", commit: base },
  });
  const signed = { role: "jurist", id: 2, login: "p2", at: approval.at, "pull-request": 7, commit };
  const sha256 = createHash("sha256")
    .update(pair[record as keyof typeof pair])
    .digest("hex");
  expect(profiles).toMatchObject([
    { file, record, profile: "p", verdict: "test-complete", "record-sha256": sha256, signed: [signed], open: [] },
  ]);
  expect(Object.keys(profiles[0]?.covers?.indicators ?? {})).toEqual(["postcode"]);
});

test("names nobody and no word of the profile where everyone may read it", () => {
  const [one] = written(pair, [approval], true).profiles;
  expect(one).toMatchObject({ profile: null, covers: null, open: [] });
  expect(one?.signed).toEqual([{ role: "jurist", at: approval.at, "pull-request": 7, commit }]);
});

test("tells what is open, what was not looked up, and what there is nothing of to sign", () => {
  const of = (...what: Parameters<typeof written>) => {
    const [{ signed, open, covers, ...one } = {} as never] = written(...what).profiles;
    return [signed, open, covers !== null, one["record-sha256"] !== null];
  };
  expect(of(pair, [])).toEqual([[], ["jurist"], true, true]);
  expect(of(pair, null)).toEqual([null, null, true, true]);
  expect(of({ [file]: pair[file as keyof typeof pair] }, [approval])).toEqual([[], [], true, false]);
  expect(of({ ...pair, [file]: "indicators: [\n" }, [approval])).toEqual([
    ...[[expect.objectContaining({ role: "jurist" })], [], false, true],
  ]);
});
