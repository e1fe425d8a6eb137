import { readFileSync } from "node:fs";
import { law } from "@tenzij/law";
import { readNodes, sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { differencesBeside, reviewOf } from "../justification/form/review.ts";
import { textsBelow } from "../justification/form/texts-below.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { assess } from "./assess.ts";
import type { ProfileAssessment } from "./assessment.ts";
import { today, treeOf } from "./fixtures/judge.ts";
import { formOfRecord } from "./form-of-record.ts";

const example = (file: string) =>
  readFileSync(new URL(`../../../../docs/examples/kleinste-toets/${file}`, import.meta.url), "utf8");
const profile = "profiles/heronderzoek-bijstand.profile.yaml";
const record = "profiles/heronderzoek-bijstand.justification.yaml";
const policy = readPolicy("tenzij.yaml", example("tenzij.yaml"), law);
const text = example(record);

function version(written: string, profileText = example(profile)) {
  const files = { "tenzij.yaml": example("tenzij.yaml"), "organisation.yaml": example("organisation.yaml") };
  const tree = treeOf({ ...files, [profile]: profileText, [record]: written });
  const judged = assess({ tree, today, signatures: null, law, policy }).profiles.find(
    (one) => one.file === profile,
  ) as ProfileAssessment;
  const form = formOfRecord({
    tree,
    judged,
    policy: policy.policy,
    law,
    today,
    locale: "nl",
    who: {},
    surface: "editor",
  });
  if (form === null) throw new Error("no form");
  return { form, root: readNodes(sourceText(record, written)).roots[0] };
}

describe("a record that is read beside an earlier version", () => {
  const before = version(text);
  const changes = (written: string) =>
    reviewOf(version(written).form, before.form).filter((one) => one.change !== "same");

  it("has nothing changed where it is the same", () => {
    expect(changes(text)).toEqual([]);
    expect(differencesBeside(before.root, before.root, [before.form])).toEqual([]);
  });

  it("shows old beside new of the answer that changed, as it was chosen and not as it is written", () => {
    const [one, ...others] = changes(text.replace(/^restraint: .*$/m, "restraint: Anders dan eerst is gezegd."));
    expect(others).toEqual([]);
    expect(one?.change).toBe("changed");
    const was = /^restraint: (.*)$/m.exec(text)?.[1];
    expect(one?.lines).toMatchObject([{ was, is: "Anders dan eerst is gezegd." }]);
    const [no] = changes(text.replace("answer: yes", "answer: no").replace("answer: ja", "answer: nee"));
    expect(no?.lines.find(({ is, was }) => is !== was)).toMatchObject({ is: "nee", was: "ja" });
  });

  it("marks an answer as changed whose facts in the profile are not what they were", () => {
    const now = version(text, example(profile).replace("weight: 12", "weight: 30"));
    const changed = reviewOf(now.form, before.form).filter(({ change }) => change === "changed");
    expect(changed.length).toBeGreaterThan(0);
    for (const { restsOn } of changed)
      expect(restsOn.filter(({ is, was }) => is !== was)).toMatchObject([{ was: '"12"', is: '"30"' }]);
  });

  it("is new where there was none, and says nothing of change where it is held against none", () => {
    expect(new Set(reviewOf(before.form, null).map(({ change }) => change))).toEqual(new Set(["new"]));
    expect(new Set(reviewOf(before.form).map(({ change }) => change))).toEqual(new Set([undefined]));
    const reopened = reviewOf(version(text, example(profile).replace("weight: 12", "weight: 30")).form);
    expect(reopened.filter(({ change }) => change === "reopened").length).toBeGreaterThan(0);
  });

  it("shows what was answered and is asked no more", () => {
    const without = { groups: before.form.groups.filter(({ question }) => question !== "TK-12") };
    const gone = reviewOf(without, before.form).filter(({ change }) => change === "gone");
    expect(gone.map(({ question }) => question)).toEqual(["TK-12"]);
    expect(gone[0]?.lines.every(({ is, was }) => is === "" && was !== "")).toBe(true);
  });

  it("compares an item of a list with itself, wherever it stands", () => {
    const [first, second, ...rest] = [...text.matchAll(/^ +- option: (?:.*\n)(?: {10}.*\n)+/gm)].map(([item]) => item);
    expect([rest, first?.includes("random"), second?.includes("without-indicator")]).toEqual([[], true, true]);
    const other = second?.replace("without-indicator", "signals").replace(/: Alleen/, ": Meldingen, en alleen") ?? "";
    const all = `${first}${second}`;
    expect(changes(text.replace(all, `${second}${first}`))).toEqual([]);
    for (const items of [`${other}${all}`, `${first}${other}${second}`, `${all}${other}`]) {
      const [changed, ...none] = changes(text.replace(all, items));
      expect(none).toEqual([]);
      const moved = changed?.lines.filter(({ is, was }) => is !== was) ?? [];
      expect(moved.map(({ was }) => was)).toEqual(["", "", ""]);
      expect(moved.map(({ is }) => is).join("\n")).toContain("Meldingen, en alleen");
    }
    const [gone] = changes(text.replace(first ?? "", ""));
    expect(gone?.lines.filter(({ is, was }) => is !== was).map(({ is }) => is)).toEqual(["", ""]);
  });

  it("passes over no text that differs: a question shows it, or its key is named", () => {
    const leaves = textsBelow(before.root, []).filter(({ value }) => value.length > 3);
    expect(leaves.length).toBeGreaterThan(30);
    for (const { below, value } of leaves) {
      const at = text.indexOf(value);
      const written = `${text.slice(0, at)}${value.slice(0, -1)}x${text.slice(at + value.length)}`;
      const now = version(written);
      const shown = reviewOf(now.form, before.form).some(({ change }) => change !== "same");
      const named = differencesBeside(now.root, before.root, [now.form, before.form]);
      expect([below.join("."), shown || named.length > 0]).toEqual([below.join("."), true]);
    }
  });
});
