import { describe, expect, it } from "vitest";
import { judge } from "./fixtures/judge.ts";

const wrapper = (file: string) => `profile: p\npurpose: control\nautomation: assists\nmodel: ./${file}\n`;

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
});
