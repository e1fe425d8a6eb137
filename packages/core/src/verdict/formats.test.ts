import { limits } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { readFile, sameContent } from "../profile/references/read-file.ts";
import { judge } from "./fixtures/judge.ts";

const wrapper = (file: string) => `profile: p\npurpose: control\nautomation: assists\nmodel: ./${file}\n`;

/** As many numbers as are read of one file, and more. */
const trees = (last: number) =>
  `{"learner": {"feature_names": ["inkomen"], "gradient_booster": {"trees": [${"0,".repeat(limits.nodes)}${last}]}, "learner_model_param": {}}}\n`;

describe("a model of which more stands in its file than is read", () => {
  it("can be judged by the names that are listed, until its bytes change", () => {
    const verdictsOf = (content: string, more = "") =>
      judge({ "a.profile.yaml": `${wrapper("m.json")}${more}`, "m.json": content }).profiles.map(
        ({ verdict, findings }) => [verdict, ...findings.map(({ rule, severity }) => `${rule} ${severity}`)],
      );
    expect(verdictsOf(trees(1))).toEqual([["cannot-judge", "read/opaque-source block"]]);
    expect(verdictsOf(trees(1), "inputs: [inkomen]\n")).toEqual([["no-finding", "read/opaque-source info"]]);
    const digest = (content: string) => JSON.stringify(readFile("m.json", content, true).roots);
    expect(digest(trees(1))).not.toBe(digest(trees(2)));
  });

  it("is asked for its id where it is not read at all, and only under `model`", () => {
    const large = (id: string | null) => ({ unreadable: "too-large" as const, id: () => id });
    expect(JSON.stringify(readFile("m.pkl", large("a1"), true).roots)).toContain("git a1");
    expect(readFile("m.pkl", large("a1")).findings.map(({ rule }) => rule)).toEqual(["read/too-large"]);
    expect(readFile("m.pkl", large(null), true).findings.map(({ rule }) => rule)).toEqual(["read/too-large"]);
    expect(sameContent(large("a1"), large("a1"))).toBe(true);
    expect(sameContent(large("a1"), large("a2"))).toBe(false);
  });
});

describe("a model that does not say what it works with", () => {
  const unnamed = '{"learner": {"feature_names": [], "gradient_booster": {}, "learner_model_param": {}}}\n';
  const verdict = (name: string, content: string | Uint8Array, more = "") => {
    const { profiles } = judge({ "a.profile.yaml": `${wrapper(name)}${more}`, [name]: content });
    const found = profiles[0]?.findings.filter(({ rule }) => rule === "read/opaque-source") ?? [];
    return [profiles[0]?.verdict, ...found.map(({ file, severity }) => `${severity} ${file}`)];
  };
  it.each<[string, string | Uint8Array]>([
    ["m.json", unnamed],
    ["m.pkl", new Uint8Array([128, 4])],
  ])("%s cannot be judged until its names are listed", (name, content) => {
    expect(verdict(name, content)).toEqual(["cannot-judge", `block ${name}`]);
    expect(verdict(name, content, "inputs: [inkomen]\n")).toEqual(["no-finding", `info ${name}`]);
  });

  it.each(['["*"]', "[inkomen, enz.]", "[inkomen, ...]", "[kenmerk_*]", "[f0, f1, x_12]", "[{name: f0}]", '[""]'])(
    "cannot be judged by a list that does not say what is looked at: %s",
    (list) => {
      expect(verdict("m.pkl", new Uint8Array([128, 4]), `inputs: ${list}\n`)[0]).toBe("cannot-judge");
    },
  );
});
