import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../policy/read-policy.ts";
import type { ProfileAssessment } from "./assessment.ts";
import { type Files, judge, today, treeOf } from "./fixtures/judge.ts";
import { recordText } from "./record-text.ts";

const facts = "profile: p\npurpose: control\nautomation: human-decides\nconsequences: [letter]\nphase: pilot\n";
const names = ["opleidingsniveau", "inkomen", "reisafstand_ouders"];
const profile = (...all: readonly string[]) =>
  `${facts}indicators:\n${all.map((name, at) => `  - {name: ${name}, weight: ${at + 1}}\n`).join("")}`;
const policy = "frameworks: [toetsingskader-2025]\n";

function judged(files: Files): ProfileAssessment {
  const [one] = judge({ "tenzij.yaml": policy, ...files }).profiles;
  if (one === undefined) throw new Error("nothing judged");
  return one;
}

function written(files: Files, refresh = false): string {
  const all = { "tenzij.yaml": policy, ...files };
  const tree = treeOf(all);
  const read = readPolicy("tenzij.yaml", policy, law).policy;
  const made = recordText({ tree, judged: judged(files), policy: read, law, today, locale: "nl", refresh });
  if (made === null || made.refused) throw new Error("no record");
  return made.text;
}

/** A record in which all is answered that is typed of the combination. */
function answered(text: string): string {
  return text
    .replace(
      /^(justifies: .*\n)[\s\S]*?(?=covers:)/m,
      "$1framework: toetsingskader-2025\nanswered: {by: S. Bakker, role: jurist, on: 2026-10-01}\n",
    )
    .replace(/ {4}road:\n/, "    road: objective-justification\n");
}

const open = ({ findings }: ProfileAssessment) =>
  findings.filter(({ verdict }) => verdict !== undefined).map(({ rule, message }) => `${rule} ${message.key}`);

describe("a combination that a case proved", () => {
  const before = judged({ "a.profile.yaml": profile(...names) });

  it("is one finding at the first of its indicators, with the others as related places, and excludes nothing", () => {
    const [found] = before.findings.filter(({ rule }) => rule.startsWith("combination/"));
    expect(found).toMatchObject({
      ...{ rule: "combination/education-and-distance", severity: "block", verdict: "test-missing" },
      ...{ kind: "indirect", grounds: ["race", "nationality"], indicator: "opleidingsniveau" },
      related: [{ message: { args: { name: "reisafstand_ouders" } } }],
    });
    expect(before.verdict).toBe("test-missing");
    const full = profile(...names).replace("human-decides", "full");
    expect(judged({ "a.profile.yaml": full }).findings.filter(({ severity }) => severity === "exclusion")).toEqual([]);
  });

  it("is closed by taking one of its indicators out", () => {
    for (const name of ["opleidingsniveau", "reisafstand_ouders"]) {
      const left = names.filter((one) => one !== name);
      expect(judged({ "a.profile.yaml": profile(...left) }).verdict).toBe("no-finding");
    }
  });

  it("is postponed by no exception, which is of one indicator", () => {
    const files = {
      "a.profile.yaml": profile(...names),
      "tenzij.yaml":
        "exceptions: [{file: a.profile.yaml, indicator: opleidingsniveau, reason: loopt, owner: o, until: 2027-01-01}]\n",
    };
    const found = judged(files);
    expect(found.blocks).toBe(true);
    expect(found.findings.map(({ rule }) => rule)).not.toContain("policy/exception");
  });

  it("asks what is not stated of the profile", () => {
    const silent = profile(...names).replace("phase: pilot\n", "");
    expect(open(judged({ "a.profile.yaml": silent }))).toContain("question/IN-14 fact/not-stated");
  });

  it("stands in the record with its indicators, one set of questions and its own digest", () => {
    const text = written({ "a.profile.yaml": profile(...names) });
    expect(text).toMatch(/\n {2}combinations:\n {4}education-and-distance: \S{16,18}\n/);
    expect(text).toMatch(
      /\ncombinations:\n {2}# .*\n {2}education-and-distance:\n {4}indicators: \[opleidingsniveau, reisafstand_ouders\]\n/,
    );
    expect(text.match(/^ +necessity:/gm)).toHaveLength(1);
    const asked = judged({ "a.profile.yaml": profile(...names), "a.justification.yaml": text }).questions;
    expect(asked.find(({ question }) => question === "TK-16")?.at).toBe(
      "combinations.education-and-distance.necessity",
    );
  });

  it("is re-opened by a change of one of its indicators, and bound again by a refresh", () => {
    const record = answered(written({ "a.profile.yaml": profile(...names) }));
    const moved = {
      "a.profile.yaml": profile(...names).replace("weight: 3", "weight: 9"),
      "a.justification.yaml": record,
    };
    expect(open(judged(moved))).toContain("question/IN-01 combination/changed");
    const bound = { ...moved, "a.justification.yaml": written(moved, true) };
    expect(open(judged(bound)).filter((one) => one.includes("combination/"))).toEqual([]);
    const other = { ...moved, "a.profile.yaml": profile(...names).replace("weight: 2", "weight: 9") };
    expect(open(judged(other)).filter((one) => one.includes("combination/"))).toEqual([]);
  });

  it("asks again when another indicator comes to belong to it, and nothing when it is no more", () => {
    const record = answered(written({ "a.profile.yaml": profile(...names) }));
    const older = { "a.profile.yaml": profile(...names, "leeftijd"), "a.justification.yaml": record };
    expect(open(judged(older))).toContain("question/TK-03 combination/members");
    const fewer = judged({
      "a.profile.yaml": profile("inkomen", "reisafstand_ouders"),
      "a.justification.yaml": record,
    });
    expect(fewer.verdict).toBe("no-finding");
  });

  it("is added to a record that was there before, bound to what its indicators say", () => {
    const record = written({ "a.profile.yaml": profile("postcode") });
    const grown = { "a.profile.yaml": profile("postcode", ...names), "a.justification.yaml": record };
    expect(open(judged(grown))).toContain("question/TK-03 record/no-distinction");
    const text = written(grown);
    expect(text).toMatch(/combinations:\n {4}education-and-distance: /);
    expect(written({ ...grown, "a.justification.yaml": text })).toBe(text);
    const after = open(judged({ ...grown, "a.justification.yaml": text }));
    expect(after.filter((one) => /unbound|combination\/changed|no-distinction/.test(one))).toEqual([]);
  });
});
