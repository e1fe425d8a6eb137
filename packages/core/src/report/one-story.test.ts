import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { progressOf } from "../justification/progress.ts";
import { say } from "../language/say.ts";
import { readPolicy } from "../policy/read-policy.ts";
import type { ProfileAssessment } from "../verdict/assessment.ts";
import { type Files, judge, today, treeOf } from "../verdict/fixtures/judge.ts";
import { recordText } from "../verdict/record-text.ts";
import { nextStep } from "./next-step.ts";
import { toGithub } from "./to-github.ts";
import { toJson } from "./to-json.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toSarif } from "./to-sarif.ts";
import { toText } from "./to-text.ts";

const policy = "frameworks: [toetsingskader-2025]\n";
const facts = "automation: human-decides\nconsequences: [letter]\nphase: pilot\n";

const profile = (names: readonly string[], purpose: string) =>
  `profile: p\n${purpose}${facts}indicators:\n${names.map((name) => `  - {name: ${name}}\n`).join("")}`;

function judged(files: Files): ProfileAssessment {
  const [one] = judge({ "tenzij.yaml": policy, ...files }).profiles;
  if (one === undefined) throw new Error("nothing judged");
  return one;
}

function recordOf(files: Files): string {
  const all = { "tenzij.yaml": policy, ...files };
  const read = readPolicy("tenzij.yaml", policy, law).policy;
  const made = recordText({ tree: treeOf(all), judged: judged(files), policy: read, law, today, locale: "en" });
  if (made === null || made.refused) throw new Error("no record");
  return made.text;
}

const sentencesOf = ({ findings }: ProfileAssessment) => findings.map(({ message }) => say(message, "en"));

describe("a contested indicator", () => {
  const pair = { "a.profile.yaml": profile(["geboorteland"], "purpose: control\n") };
  const record = recordOf(pair);

  it("has one story in record and findings: a lawyer classifies first, and what is possible then", () => {
    const comments = record.replaceAll(/\n *# /g, " ");
    expect(comments).toContain("answer `classification` first. Possible for an indirect distinction: objective");
    const before = sentencesOf(judged(pair));
    const begun = sentencesOf(judged({ ...pair, "a.justification.yaml": record }));
    expect(begun.join("\n")).toContain("Possible for an indirect distinction: objective-justification (objective");
    for (const text of [record, ...before, ...begun]) expect(text).not.toMatch(/[Tt]ake the indicator out/);
  });

  it("is asked for what its classification asks, once it is there", () => {
    const classified = record
      .replace(/kind: {2}#/, "kind: indirect #")
      .replace(/(reason: \|- #.*\n +)\n/, "$1De Raad noemt het criterium verdacht.\n")
      .replace(/by: {2}#/, "by: S. Bakker #")
      .replace(/role: {2}#/, "role: jurist #");
    const begun = sentencesOf(judged({ ...pair, "a.justification.yaml": classified })).join("\n");
    expect(begun).toContain("Possible for this distinction: objective-justification (objective");
    expect(begun).not.toContain("classify");
  });
});

describe("who classified what sources disagree on, and why", () => {
  const record = recordOf({ "a.profile.yaml": profile(["geboorteland"], "purpose: control\n") })
    .replace(/kind: {2}#/, "kind: indirect #")
    .replace(/(reason: \|- #.*\n +)\n/, "$1De Raad noemt het criterium verdacht.\n")
    .replace(/by: {2}#/, "by: S. Bakker #");
  const assessment = judge({
    "tenzij.yaml": policy,
    "a.profile.yaml": profile(["geboorteland"], "purpose: control\n"),
    "a.justification.yaml": record,
  });

  it.each(Object.entries({ toText, toJson, toMarkdown, toSarif, toGithub }))("stands in %s", (_name, format) => {
    const report = format(assessment, { locale: "nl", law, version: "0.1.0" }).replaceAll(/\s+/g, " ");
    expect(report).toContain("S. Bakker");
    expect(report).toContain("De Raad noemt het criterium verdacht.");
  });
});

describe("the number of questions", () => {
  it.each([
    ["one proxy", "control", ["postcode"]],
    ["what sources disagree on", "control", ["geboorteland"]],
    ["several of different kinds", "control", ["postcode", "nationaliteit", "geboorteland"]],
    ["indicators together", "control", ["opleidingsniveau", "reisafstand_ouders"]],
  ])("is one before and after the record is begun: %s", (_what, purpose, names) => {
    const files = { "a.profile.yaml": profile(names, `purpose: ${purpose}\n`) };
    const [before, after] = [judged(files), judged({ ...files, "a.justification.yaml": recordOf(files) })];
    const missing = before.findings.find(({ rule }) => rule === "record/missing");
    const { asked, open } = progressOf(after.questions);
    expect(asked).toBeGreaterThan(0);
    expect([missing?.message.args, asked, progressOf(before.questions).asked]).toEqual([
      expect.objectContaining({ count: open.length }),
      open.length,
      open.length,
    ]);
  });
});

describe("a purpose that is stated and not confirmed", () => {
  it.each([
    ["of one indicator", ["postcode"]],
    ["of indicators together", ["opleidingsniveau", "reisafstand_ouders"]],
  ])("is called that, and not absent: %s", (_what, names) => {
    const unconfirmed = judged({ "a.profile.yaml": profile(names, "purpose: ondersteuning\n") });
    const [found] = unconfirmed.findings.filter(({ verdict }) => verdict === "test-missing");
    expect(found && say(found.message, "en")).toContain('The purpose "ondersteuning" is stated here');
    for (const text of sentencesOf(unconfirmed)) expect(text).not.toContain("State the purpose");
    expect(nextStep(unconfirmed, law, "en")?.text).toContain("uses");
  });

  it.each([
    ["of one indicator", ["postcode"]],
    ["of indicators together", ["opleidingsniveau", "reisafstand_ouders"]],
  ])("is asked for where none is: %s", (_what, names) => {
    const absent = judged({ "a.profile.yaml": profile(names, "") });
    expect(sentencesOf(absent).join("\n")).toContain("State the purpose of the profile first");
    expect(nextStep(absent, law, "en")?.text).not.toContain("uses");
  });
});
