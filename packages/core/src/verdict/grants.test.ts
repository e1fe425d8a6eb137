import { law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { findDistinctions } from "../distinction/find-distinctions.ts";
import { say } from "../language/say.ts";
import { readProfile } from "../profile/read-profile.ts";
import type { Assessment } from "./assessment.ts";
import { judge, lexicon, profile } from "./fixtures/judge.ts";
import { exceptionDigest, fileUseDigest, type GrantSubject, readingDigest, useDigest } from "./grant-digest.ts";

const file = "a.profile.yaml";
const today = "2026-12-10";
const person = "owner: directeur";
const days = "on: 2026-12-01, until: 2027-06-01";

function subjectOf(text: string): GrantSubject {
  const read = readProfile(readText(file, text).source, { enums: law.enums });
  return { profile: read, distinctions: findDistinctions(read, lexicon).distinctions };
}

function judged(text: string, policy: string): Assessment {
  return judge({ [file]: text, "tenzij.yaml": `${policy}\n` }, today);
}

const outcome = ({ profiles }: Assessment) => ({ verdict: profiles[0]?.verdict, blocks: profiles[0]?.blocks });
const rulesOf = ({ profiles }: Assessment, severity = "block") =>
  (profiles[0]?.findings ?? []).filter((one) => one.severity === severity).map(({ rule }) => rule);

const score = "selection: {score-at-least: 60}\n";
const days14 = "  - {name: dagen_open, weight: 60}\n";
/** Everything that is asked of a profile beside its indicators. */
const stated = "purpose: control\nautomation: human-decides\nphase: pilot\nconsequences: [letter]\n";
const postcode = (more = "weight: 12") => `${profile(`  - {name: postcode4, ${more}}\n${days14}`, stated)}${score}`;

describe("an exception is for that indicator in all its parts, its share and its margin", () => {
  const granted = exceptionDigest(subjectOf(postcode()), "postcode4");
  const policy = `exceptions: [{file: ${file}, indicator: postcode4, reason: Wordt in het eerste kwartaal vervangen., ${person}, ${days}, for: ${granted}}]`;

  it("postpones exactly what it was granted for", () => {
    expect(outcome(judged(postcode(), policy))).toEqual({ verdict: "test-missing", blocks: false });
    expect(rulesOf(judged(postcode(), policy), "warning")).toEqual(["policy/exception"]);
  });

  it.each([
    ["a heavier weight", postcode("weight: 99")],
    ["other values", postcode('weight: 12, values: ["1060"]')],
    ["another meaning under the same name", postcode("weight: 12, description: Nationaliteit van de aanvrager")],
    ["a share that grew because another went", `${profile("  - {name: postcode4, weight: 12}\n", stated)}${score}`],
    ["a threshold that fell", postcode().replace("60}\n", "60}\n").replace("at-least: 60", "at-least: 10")],
  ])("does not count for %s: governance confirms again", (_, text) => {
    const found = judged(text, policy);
    expect(outcome(found).blocks).toBe(true);
    expect(rulesOf(found)).toContain("policy/confirm-again");
    expect(found.granted).toMatchObject([{ kind: "exception", indicator: "postcode4", holds: false }]);
  });

  it.each([
    ["a comment", `# niets\n${postcode()}`],
    ["the order of the indicators", `${profile(`${days14}  - {name: postcode4, weight: 12}\n`, stated)}${score}`],
    ["another title", postcode().replace("profile: p\n", "profile: p\ntitle: Anders\n")],
    ["the spelling of a number", postcode("weight: 12.0")],
  ])("is not re-opened by %s", (_, text) => {
    expect(outcome(judged(text, policy)).blocks).toBe(false);
  });

  it("may hold the digest of what is proposed as well, so that policy can go first", () => {
    const then = exceptionDigest(subjectOf(postcode("weight: 10")), "postcode4");
    const both = policy.replace(`for: ${granted}`, `for: [${granted}, ${then}]`);
    for (const text of [postcode(), postcode("weight: 10")]) expect(outcome(judged(text, both)).blocks).toBe(false);
  });
});

describe("a reading is for a name with its description, source and values", () => {
  const text = (more: string) => profile(`  - {name: pc4, ${more}}\n`);
  const granted = readingDigest(subjectOf(text("weight: 3, description: Vier tekens")), "pc4");
  const policy = `readings: [{file: ${file}, indicator: pc4, read-as: postcode, means: productcode van het magazijn, by: directeur, why: Het veld komt uit het voorraadsysteem., ${days}, for: ${granted}}]`;

  it("counts for what it was granted for, whatever the field weighs", () => {
    for (const weight of [3, 30]) {
      const found = judged(text(`weight: ${weight}, description: Vier tekens`), policy);
      expect(outcome(found)).toEqual({ verdict: "no-finding", blocks: false });
    }
  });

  it.each([
    ["another description", "weight: 3, description: Postcode van de aanvrager"],
    ["a source of its own", "weight: 3, description: Vier tekens, source: brp"],
    ["values", 'weight: 3, description: Vier tekens, values: ["1060"]'],
  ])("does not count with %s", (_, more) => {
    const found = judged(text(more), policy);
    expect(outcome(found)).toEqual({ verdict: "test-missing", blocks: true });
    expect(rulesOf(found)).toContain("policy/confirm-again");
  });
});

describe("a use on one indicator is for it, its weight and its place in the selection", () => {
  const text = (more: string, selection = "{any-of: [dagen_open]}") =>
    `${profile(`  - {name: nationaliteit, role: monitoring${more}}\n  - {name: dagen_open}\n`)}selection: ${selection}\n`;
  const granted = useDigest(subjectOf(text("")), "nationaliteit");
  const policy = `uses: [{file: ${file}, indicator: nationaliteit, role: monitoring, ${person}, reason: Alleen voor de jaarlijkse meting., ${days}, for: ${granted}}]`;

  it("counts while it only measures", () => {
    expect(outcome(judged(text(""), policy))).toEqual({ verdict: "no-finding", blocks: false });
  });

  it.each([
    ["a weight", text(", weight: 60")],
    ["a place in the selection", text("", "{any-of: [dagen_open, nationaliteit]}")],
    ["a person's source", text(", source: brp")],
  ])("does not count with %s", (_, changed) => {
    const found = judged(changed, policy);
    expect(outcome(found)).toEqual({ verdict: "test-missing", blocks: true });
    expect(rulesOf(found)).toContain("policy/confirm-again");
  });
});

describe("a use on a file is for its distinctions and what it states", () => {
  const text = (more = "", head = "purpose: control\nautomation: human-decides\nsubject: goods\n") =>
    profile(`  - {name: postcode, values: ["1060"]}\n  - {name: gewicht_kg, weight: 3}\n${more}`, head);
  const granted = fileUseDigest(subjectOf(text()));
  const policy = `uses: [{file: ${file}, subject: goods, ${person}, reason: Controle van zendingen en niet van mensen., ${days}, for: ${granted}}]`;

  it("counts while the distinctions stay as they were, whatever else changes", () => {
    expect(outcome(judged(text(), policy)).blocks).toBe(false);
    expect(outcome(judged(text("  - {name: lengte_cm, weight: 3}\n"), policy)).blocks).toBe(false);
  });

  it.each([
    ["another distinction", text("  - {name: nationaliteit, weight: 60}\n")],
    ["other values", text().replace("1060", "1066")],
    ["another fact", text().replace("human-decides", "full")],
  ])("does not count with %s", (_, changed) => {
    const found = judged(changed, policy);
    expect(outcome(found).blocks).toBe(true);
    expect(rulesOf(found)).toContain("policy/confirm-again");
  });
});

describe("a grant of a policy of before", () => {
  const unbound = `exceptions: [{file: ${file}, indicator: postcode4, reason: Wordt in het eerste kwartaal vervangen., ${person}, until: 2099-01-01}]`;

  it("is read as it is, and warned about with the command that mends it", () => {
    const found = judged(postcode(), unbound);
    expect(outcome(found).blocks).toBe(false);
    const [warning] = found.findings.filter(({ rule }) => rule === "policy/grant-unbound");
    expect(warning && say(warning.message, "en")).toContain(`tenzij grant ${file} postcode4`);
  });

  it("counts for a year at most", () => {
    const days = [["2027-11-29", false] as const, ["2027-11-30", true] as const];
    for (const [day, blocks] of days) {
      const found = judge({ [file]: postcode(), "tenzij.yaml": `${unbound}\n` }, day);
      expect([day, outcome(found).blocks]).toEqual([day, blocks]);
    }
  });
});

it("a grant on an indicator that is not there is a finding", () => {
  const gone = `exceptions: [{file: ${file}, indicator: postcode6, reason: Wordt in het eerste kwartaal vervangen., ${person}, ${days}, for: 0123456789abcdef}]`;
  expect(judged(postcode(), gone).findings.map(({ rule }) => rule)).toEqual(["policy/grant-no-indicator"]);
});

it("a grant that has nothing left to let through only warns", () => {
  const idle = `readings: [{file: ${file}, indicator: dagen_open, read-as: postcode, means: dagen, by: d, why: Was eens een postcode., ${days}, for: 0123456789abcdef}]`;
  const text = `${profile(days14)}${score}`;
  expect(outcome(judged(text, idle))).toEqual({ verdict: "no-finding", blocks: false });
  expect(rulesOf(judged(text, idle), "warning")).toContain("policy/confirm-again");
});

describe("a grant without limit", () => {
  const rulesOf = (text: string) => judged(postcode(), text).findings.map(({ rule }) => rule);
  const bound = (more: string) =>
    `exceptions: [{file: ${file}, indicator: postcode4, ${more}, for: ${exceptionDigest(subjectOf(postcode()), "postcode4")}}]`;
  const reason = "reason: Wordt in het eerste kwartaal vervangen.";

  it.each([
    ["ends in 2099", bound(`${reason}, ${person}, on: 2026-12-01, until: 2099-01-01`), ["policy/grant-too-long"]],
    ["says only tbd", bound(`reason: tbd, ${person}, ${days}`), ["policy/grant-filler"]],
    ["is of nobody", bound(`${reason}, owner: n.v.t., ${days}`), ["policy/grant-filler"]],
    ["has an end, a reason and an owner", bound(`${reason}, ${person}, ${days}`), []],
    ["is given for five years by the term of the policy", "evaluation: {at-most: P5Y}", ["policy/term-too-long"]],
    ["is given for half a year", "evaluation: {at-most: P6M}", []],
  ])("is a finding where it %s", (_, text, rules) => {
    expect(rulesOf(text)).toEqual(rules);
  });

  it("counts no longer than one term after it was given", () => {
    const long = bound(`${reason}, ${person}, on: 2026-12-01, until: 2099-01-01`);
    const on = (day: string) => outcome(judge({ [file]: postcode(), "tenzij.yaml": `${long}\n` }, day)).blocks;
    expect([on("2027-12-01"), on("2027-12-02")]).toEqual([false, true]);
  });

  it("says who is named for more than one role", () => {
    const roles = (id: number) =>
      `signers: {people: {jurist: [{login: a, id: 1}], accountable: [{login: b, id: ${id}}], fg: [{login: a, id: ${id}}]}}`;
    expect(rulesOf(roles(1))).toEqual(["policy/one-person", "policy/one-person"]);
    expect(rulesOf(roles(2))).toEqual(["policy/one-person"]);
    expect(rulesOf(roles(2).replace(", fg: [{login: a, id: 2}]", ""))).toEqual([]);
  });
});
