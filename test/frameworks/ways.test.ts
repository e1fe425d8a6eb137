import { assess } from "@tenzij/core";
import { readPolicy } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";

/** Questions that are put only in one setting: another use than control, data of earlier controls, a model that learns. */

const day = "2026-11-29";

interface Setting {
  readonly purpose: string;
  readonly road?: string;
  readonly profile?: string;
  readonly row?: string;
}

function asked({ purpose, road, profile = "", row = "" }: Setting): string[] {
  const files: Record<string, string> = {
    "tenzij.yaml": `frameworks: [toetsingskader-2025, voorzorgplicht]
uses: [{file: p.profile.yaml, purpose: ${purpose}, owner: teamleider, reason: afgesproken in 2026, until: 2027-06-01}]
`,
    "p.profile.yaml": `profile: p
purpose: ${purpose}
automation: human-decides
phase: in-use
consequences: [none]
${profile}indicators:
  - {name: postcode}
`,
    "p.justification.yaml": `justifies: p
framework: toetsingskader-2025
distinctions:
  postcode: {kind: indirect, ${road === undefined ? "" : `road: ${road}, `}${row}}
`,
  };
  const policy = readPolicy("tenzij.yaml", files["tenzij.yaml"] ?? "", law);
  const tree = { files: Object.keys(files).sort(), read: (file: string) => files[file] ?? "" };
  const [judged] = assess({ tree, policy, today: day, signatures: null, law }).profiles;
  return [...new Set(judged?.questions.map(({ question }) => question))];
}

const bySituation = ["TK-02a", "TK-02b", "TK-02c", "TK-02d", "TK-19", "VZ-10"];
const ofThese = (setting: Setting) => asked(setting).filter((id) => bySituation.includes(id));

/** What parliament asks of nationality used in control, beside what the framework of the Institute asks. */
function askedOfNationality(assessment: string): string[] {
  const files: Record<string, string> = {
    "tenzij.yaml": "frameworks: [toetsingskader-2025, afkomstindicatoren]\n",
    "p.profile.yaml":
      "profile: p\npurpose: control\nautomation: human-decides\nindicators:\n  - {name: nationaliteit}\n",
    "p.justification.yaml": `justifies: p\nframework: toetsingskader-2025\ndistinctions:\n  nationaliteit: {kind: direct, origin-assessment: {answer: ${assessment}}}\n`,
  };
  const policy = readPolicy("tenzij.yaml", files["tenzij.yaml"] ?? "", law);
  const tree = { files: Object.keys(files).sort(), read: (file: string) => files[file] ?? "" };
  const [judged] = assess({ tree, policy, today: day, signatures: null, law }).profiles;
  return (judged?.questions ?? []).map(({ question }) => question).filter((id) => id.startsWith("MT-"));
}

describe("what parliament asks of nationality in control", () => {
  it("is whether its use is lawful and proper, and which specific cause there is", () => {
    expect(askedOfNationality("yes")).toEqual(["MT-01", "MT-02", "MT-06"]);
  });

  it("is also whether it was cleaned up, where it is not", () => {
    expect(askedOfNationality("no")).toEqual(["MT-01", "MT-02", "MT-03", "MT-06"]);
  });
});

describe("a question that belongs to one setting", () => {
  it.each([
    ["TK-02a", { purpose: "support", road: "support" }],
    ["TK-02b", { purpose: "monitoring", road: "monitoring" }],
    ["TK-02c", { purpose: "suspect-description", road: "suspect-description" }],
    ["TK-02d", { purpose: "investigation", road: "investigation" }],
    ["TK-19", { purpose: "control", row: "suitability: {effect: {sample: earlier-controls}}" }],
    ["VZ-10", { purpose: "control", profile: "learning: self-learning\n" }],
  ] as const)("%s is put there", (id, setting) => {
    expect(ofThese(setting)).toEqual([id]);
  });

  it("is not put elsewhere", () => {
    expect(ofThese({ purpose: "control", road: "objective-justification" })).toEqual([]);
  });
});
