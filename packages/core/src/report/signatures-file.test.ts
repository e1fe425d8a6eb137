import { expect, it } from "vitest";
import {
  readSignaturesFile,
  type SignaturesFile,
  signaturesFileVersion,
  signaturesJsonSchema,
} from "./signatures-file.ts";

const [commit, digest] = ["a".repeat(40), "b".repeat(16)];
const parts = { name: digest };
const signed = { role: "jurist", id: 7, login: "p", at: "2026-11-30T10:00:00Z", "pull-request": 3, commit };
const profile = {
  ...{ file: "a.profile.yaml", record: "a.justification.yaml", profile: "a", verdict: "test-complete" },
  "record-sha256": "c".repeat(64),
  covers: { version: "1", indicators: { age: parts }, profile: parts, rest: {} },
  ...{ signed: [signed], open: ["accountable"] },
};
const file: SignaturesFile = {
  ...{
    version: signaturesFileVersion,
    repository: "o/r",
    run: "https://github.com/o/r/actions/runs/1",
    on: "2026-11-30",
  },
  ...{ judged: commit, policy: { branch: "main", commit: "d".repeat(64) }, profiles: [profile] },
};
const read = (value: unknown) => readSignaturesFile(JSON.stringify(value));
const of = (changed: object) => read({ ...file, profiles: [{ ...profile, ...changed }] });
const by = (changed: object) => of({ signed: [{ ...signed, ...changed }] });

it("reads what was written, with and without what a public report leaves out", () => {
  expect(read(file)).toEqual(file);
  const open = { ...profile, profile: null, covers: null, "record-sha256": null, signed: null, open: null };
  const { id: _, login: __, ...role } = { ...signed, at: null };
  for (const one of [open, { ...profile, signed: [role] }, { ...profile, signed: [], open: [] }])
    expect(read({ ...file, run: null, profiles: [one] })).toEqual({ ...file, run: null, profiles: [one] });
  expect(read({ ...file, profiles: [] })).toEqual({ ...file, profiles: [] });
});

it("takes no text for one that is no such file, is of another edition, or says more or less", () => {
  for (const text of ["", "{", "null", "[]", "{}", '"1"']) expect(readSignaturesFile(text), text).toBeNull();
  for (const version of ["0", "2", 1, undefined]) expect(read({ ...file, version })).toBeNull();
  for (const key of Object.keys(file)) expect(read({ ...file, [key]: undefined }), key).toBeNull();
  for (const key of Object.keys(profile)) expect(of({ [key]: undefined }), key).toBeNull();
  for (const key of ["role", "at", "pull-request", "commit"]) expect(by({ [key]: undefined }), key).toBeNull();
  expect([read({ ...file, more: 1 }), of({ more: 1 }), by({ more: 1 })]).toEqual([null, null, null]);
  expect(read({ ...file, policy: { ...file.policy, more: 1 } })).toBeNull();
});

it("takes no commit, digest, number, day or address for one that is not whole", () => {
  for (const wrong of ["main", commit.slice(1), `${commit}a`, `${commit}\n`, commit.replace("a", "A"), "a".repeat(65)])
    expect([read({ ...file, judged: wrong }), by({ commit: wrong })], wrong).toEqual([null, null]);
  for (const wrong of [digest.slice(1), `${digest}b`, digest.replace("b", "g")])
    expect(of({ covers: { ...profile.covers, profile: { name: wrong } } }), wrong).toBeNull();
  for (const wrong of ["c".repeat(63), "c".repeat(65), `x${"c".repeat(64)}`])
    expect(of({ "record-sha256": wrong })).toBeNull();
  for (const wrong of [0, -1, 1.5, "7"])
    expect([by({ id: wrong }), by({ "pull-request": wrong })]).toEqual([null, null]);
  expect([read({ ...file, on: "2026-02-30" }), read({ ...file, run: "run 1" }), by({ at: "gisteren" })]).toEqual([
    ...[null, null, null],
  ]);
});

it("tells who reads it elsewhere what each part says", () => {
  const { properties, required, additionalProperties } = signaturesJsonSchema();
  expect([Object.keys(properties ?? {}).sort(), additionalProperties]).toEqual([Object.keys(file).sort(), false]);
  expect(required).toEqual(expect.arrayContaining(Object.keys(file)));
});
