import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { noPolicy, readPolicy } from "../policy/read-policy.ts";
import { type Files, judge, profile as profileWith, today, treeOf } from "./fixtures/judge.ts";
import { recordText } from "./record-text.ts";

const profile = profileWith("  - name: postcode\n");

/** The record of the first profile; what was judged may be older than the tree. */
function write(files: Files, { was = files, policy = "", refresh = false } = {}) {
  const own = policy === "" ? {} : { "tenzij.yaml": policy };
  const read = policy === "" ? noPolicy : readPolicy("tenzij.yaml", policy, law);
  const [judged] = judge({ ...was, ...own }).profiles;
  if (judged === undefined) throw new Error("nothing governed");
  const given = { tree: treeOf(files), judged, policy: read.policy, law, today, locale: "en" as const };
  return recordText(refresh ? { ...given, refresh } : given);
}

describe("the record of a judged profile", () => {
  it("is new where there is none", () => {
    const record = write({ "a.profile.yaml": profile });
    expect(record).toMatchObject({ changes: [], refused: false, before: null });
    expect(record?.text).toContain("justifies: p\n");
    expect(record?.text).toContain("postcode:");
  });

  it("keeps what is there, adds what is asked, and says what it was", () => {
    const before = "justifies: p\nframework: toetsingskader-2025\n";
    const record = write({ "a.profile.yaml": profile, "a.justification.yaml": before });
    expect(record).toMatchObject({ refused: false, before });
    expect(record?.text.startsWith(before)).toBe(true);
    expect(record?.changes).toContainEqual({ what: "added", at: "distinctions" });
  });

  it("keeps its digests unless it is asked to write them anew", () => {
    const files = {
      "a.profile.yaml": profile,
      "a.justification.yaml": "justifies: p\ncovers:\n  version: 1\n  process: oud\n",
    };
    expect(write(files)?.text).toContain("process: oud");
    const refreshed = write(files, { refresh: true });
    expect(refreshed?.text).not.toContain("process: oud");
    expect(refreshed?.changes).toContainEqual({ what: "refreshed", at: "covers" });
  });

  it.each([
    ["broken", "a: [\n", "a: [\n"],
    ["no file", { unreadable: "link" }, ""],
  ] as const)("leaves a record that is %s as it is", (_, content, before) => {
    const record = write({ "a.profile.yaml": profile, "a.justification.yaml": content });
    expect(record).toEqual({ text: before, changes: [], refused: true, stale: false, before });
  });

  it("is not written where nothing is asked, or where the profile can no longer be read", () => {
    expect(write({ "a.profile.yaml": profile.replace("postcode", "aantal_wijzigingen") })).toBeNull();
    const was = { "a.profile.yaml": profile };
    expect(write({}, { was })).toBeNull();
  });

  it("covers the indicators where the glob of that profile says they live, beside what is found without it", () => {
    const other = "profile: q\nindicators: [{name: aantal_dagen}]\n";
    const files = {
      "m/a.yaml": "profile: p\nmodel:\n  uses:\n    - zoals: postcode\nindicators:\n  - name: elders\n",
      "x/b.yaml": other,
    };
    const policy = 'profiles: ["x/*", {files: "m/*", indicators: "model.uses[*].zoals"}]\n';
    const record = write(files, { policy });
    expect(record?.text).toMatch(/^ {4}postcode: \{/m);
    expect(record?.text).toMatch(/^ {4}elders: \{/m);
    const second = { "a/b.yaml": other, "m/a.yaml": files["m/a.yaml"].replace("postcode", "aantal_dagen") };
    expect(write(second, { policy: policy.replace("x/*", "a/*") })).toBeNull();
  });

  it("counts what base policy confirms of the profile", () => {
    const support = { "a.profile.yaml": profile.replace("control", "support") };
    const policy = "uses: [{file: a.profile.yaml, purpose: support, owner: o, reason: r, until: 2027-01-01}]\n";
    expect(write(support, { policy })?.text).not.toBe(write(support)?.text);
    expect(write(support, { policy: policy.replace("2027-01-01", "2026-11-22") })?.text).toBe(write(support)?.text);
  });
});
