import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../policy/read-policy.ts";
import type { ProfileAssessment } from "./assessment.ts";
import { type Files, judge, today, treeOf } from "./fixtures/judge.ts";
import { recordText } from "./record-text.ts";

const policy = "frameworks: [toetsingskader-2025]\n";
const names = ["aantal_kinderen", "bedrag", "woningcorporatie"];

function profile(all: readonly string[] = names, facts: Readonly<Record<string, string>> = {}): string {
  const stated = {
    purpose: "control",
    phase: "in-use",
    automation: "human-decides",
    consequences: "[letter]",
    ...facts,
  };
  const head = Object.entries(stated).map(([key, value]) => (value === "" ? "" : `${key}: ${value}\n`));
  const weighed = all.map((name, at) => `  - {name: ${name}, weight: ${at + 1}}\n`);
  return `profile: p\n${head.join("")}indicators:\n${weighed.join("")}`;
}

function judged(files: Files): ProfileAssessment {
  const [one] = judge({ "tenzij.yaml": policy, ...files }).profiles;
  if (one === undefined) throw new Error("nothing judged");
  return one;
}

function written(files: Files): string {
  const all = { "tenzij.yaml": policy, ...files };
  const read = readPolicy("tenzij.yaml", policy, law).policy;
  const made = recordText({ tree: treeOf(all), judged: judged(files), policy: read, law, today, locale: "nl" });
  if (made === null || made.refused) throw new Error("no record");
  return made.text;
}

const rules = ({ findings }: ProfileAssessment) =>
  findings.filter(({ rule }) => /^(combination|indicator)\//.test(rule)).map((one) => `${one.severity} ${one.rule}`);

describe("possible proxies together, in control and in use", () => {
  it("block for one answer for all of them, and each of them asks nothing more", () => {
    const found = judged({ "a.profile.yaml": profile() });
    expect(found.verdict).toBe("test-missing");
    expect(rules(found)).toEqual([
      "info indicator/household-size",
      "block combination/proxies-together",
      "info indicator/housing-provider",
    ]);
    expect(found.findings.find(({ rule }) => rule.startsWith("combination/"))).toMatchObject({
      ...{ kind: "contextual", indicator: "aantal_kinderen", severity: "block" },
      related: [{ message: { args: { name: "woningcorporatie" } } }],
    });
  });

  it.each([
    ["one of them", profile(["aantal_kinderen", "bedrag"])],
    ["no purpose stated", profile(names, { purpose: "" })],
    ["no phase stated", profile(names, { phase: "" })],
    ["a pilot", profile(names, { phase: "pilot" })],
    ["one of them a proxy of its own", profile(["aantal_kinderen", "postcode"])],
    ["tested together already", profile(["onderwijssoort", "afstand_tot_ouders"])],
  ])("are not asked for together: %s", (_why, text) => {
    expect(rules(judged({ "a.profile.yaml": text })).join()).not.toContain("proxies-together");
  });

  it("take the facts from the record too", () => {
    const record = "justifies: p\nfacts: {phase: in-use}\n";
    const files = { "a.profile.yaml": profile(names, { phase: "" }), "a.justification.yaml": record };
    expect(rules(judged(files))).toContain("info combination/proxies-together");
    expect(judged(files).findings.find(({ rule }) => rule === "question/VZ-02a")).toMatchObject({
      ...{ verdict: "test-missing", message: { key: "record/no-distinction" } },
    });
  });

  it("have one answer in the record, bound to all of them", () => {
    const text = written({ "a.profile.yaml": profile() });
    expect(text).toMatch(/\n {2}combinations:\n {4}proxies-together: \S{16,18}\n/);
    expect(text).toMatch(/\n {2}proxies-together:\n {4}indicators: \[aantal_kinderen, woningcorporatie\]\n/);
    expect(text.match(/^ +proxy:/gm)).toHaveLength(1);
    expect(text).not.toContain("road:");
    const { questions } = judged({ "a.profile.yaml": profile(), "a.justification.yaml": text });
    expect(questions.filter(({ question }) => question.startsWith("VZ-02")).map(({ at }) => at)).toEqual([
      "combinations.proxies-together.proxy",
    ]);
    expect(questions.map(({ question }) => question)).toEqual(expect.arrayContaining(["IN-01", "IN-03"]));
  });

  it("are asked again when one of them changes, and when another comes to belong to them", () => {
    const record = written({ "a.profile.yaml": profile() });
    const open = (text: string) =>
      judged({ "a.profile.yaml": text, "a.justification.yaml": record }).findings.map(({ message }) => message.key);
    expect(open(profile())).not.toContain("combination/changed");
    expect(open(profile().replace("weight: 3", "weight: 9"))).toContain("combination/changed");
    expect(open(profile([...names, "gemeente"]))).toContain("combination/members");
  });
});
