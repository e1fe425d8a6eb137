import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { type Files, judge } from "../verdict/fixtures/judge.ts";
import { wrapperText } from "../verdict/wrapper-text.ts";
import { nextStep } from "./next-step.ts";

const table = "kenmerk;waarde;punten\nleeftijd;18-25;2,5\nnationaliteit;MA;10\n";
const wrapper = "profile: a\npurpose: control\nautomation: assists\nmodel: ./x.csv\n";
const policy = { "tenzij.yaml": 'profiles: ["*.csv"]\n' };

function judged(files: Files) {
  const { profiles, findings } = judge(files);
  return { profiles: profiles.map(({ file, verdict }) => [file, verdict]), all: profiles, findings };
}

describe("a table that cannot say what it is for", () => {
  it("is judged through its wrapper, in its own lines, and not by itself", () => {
    const { profiles, all } = judged({ ...policy, "a.profile.yaml": wrapper, "x.csv": table });
    expect(profiles).toEqual([["a.profile.yaml", "test-missing"]]);
    const asking = all[0]?.findings.filter(({ rule }) => rule === "indicator/nationality") ?? [];
    expect(asking.map(({ file, span }) => [file, table.slice(span.start, span.end)])).toEqual([
      ["x.csv", "nationaliteit"],
    ]);
  });

  it("is judged by itself without one, and the first step is to make it", () => {
    const { profiles, all } = judged({ ...policy, "x.csv": table, "x.justification.yaml": "justifies: x\n" });
    expect(profiles).toEqual([["x.csv", "test-missing"]]);
    expect(all[0] && nextStep(all[0], law, "en")).toEqual({
      text: "say in x.profile.yaml what this file is for; this command makes it:",
      command: "tenzij justify x.csv",
    });
  });

  it("gets a wrapper that refers to it and leaves open what it is for, beside one that is there", () => {
    const made = wrapperText("m/x.csv", ["m/x.csv"], law, "en");
    expect(made.file).toBe("m/x.profile.yaml");
    expect(made.text).toMatch(/^profile: "x"\n[\s\S]*\npurpose:\n[\s\S]*\nmodel: "\.\/x\.csv"\n$/);
    expect(wrapperText("x.csv", ["x.csv", "x.profile.yaml"], law, "en").file).toBe("x-csv.profile.yaml");
  });
});

describe("a program", () => {
  const program = 'features = ["leeftijd", "inkomen"]\nmodel.fit(df[features])\n';
  const governed = { "tenzij.yaml": 'profiles: ["*.py"]\n' };
  const wrapped = (more: string) => `profile: a\npurpose: control\nautomation: assists\nmodel: ./x.py\n${more}`;

  it("is never found to be clean by reading it", () => {
    expect(judged({ ...governed, "x.py": program }).profiles).toEqual([["x.py", "cannot-judge"]]);
    expect(judged({ "a.profile.yaml": wrapped(""), "x.py": program }).profiles).toEqual([
      ["a.profile.yaml", "cannot-judge"],
    ]);
  });

  it("is held against the names its wrapper lists", () => {
    const inputs = "inputs: [leeftijd, inkomen]\n";
    expect(judged({ "a.profile.yaml": wrapped(inputs), "x.py": program }).profiles).toEqual([
      ["a.profile.yaml", judged({ "a.profile.yaml": wrapped(inputs).replace(/model.*\n/, "") }).all[0]?.verdict],
    ]);
    const other = program.replace("inkomen", "huidskleur");
    expect(judged({ "a.profile.yaml": wrapped(inputs), "x.py": other }).profiles).toEqual([
      ["a.profile.yaml", "excluded"],
    ]);
  });
});
