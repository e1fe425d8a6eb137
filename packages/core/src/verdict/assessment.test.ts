import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { noPolicy, readPolicy } from "../policy/read-policy.ts";
import { assess } from "./assess.ts";
import { assessProfile, type Pair } from "./assess-profile.ts";
import { judge, lexicon, profile, today, treeOf } from "./fixtures/judge.ts";
import type { Rules } from "./rules.ts";

describe("what an assessment holds", () => {
  const postcode = profile("  - name: postcode\n");

  it("names the policy that bound, by file and digest", () => {
    expect(judge({ "a.profile.yaml": postcode }).policy).toEqual({ file: null, digest: noPolicy.digest });
    const own = readPolicy("tenzij.yaml", "locale: nl\n", law);
    expect(judge({ "a.profile.yaml": postcode, "tenzij.yaml": "locale: nl\n" }).policy).toEqual({
      file: "tenzij.yaml",
      digest: own.digest,
    });
  });

  it("keeps of a profile its names alone, and its distinctions and questions", () => {
    const [judged] = judge({ "a.profile.yaml": `title: Titel\n${postcode}` }).profiles;
    expect(Object.keys(judged?.profile ?? {}).sort()).toEqual(["id", "title"]);
    expect(judged?.profile).toMatchObject({ id: { text: "p" }, title: { text: "Titel" } });
    expect(judged).toMatchObject({ file: "a.profile.yaml", record: "a.justification.yaml" });
    expect(judged?.distinctions.map(({ indicator }) => indicator.name)).toEqual(["postcode"]);
    expect(judged?.questions.length).toBeGreaterThan(0);
    expect(judge({ "a.profile.yaml": postcode }).profiles[0]?.profile).not.toHaveProperty("title");
    const [broken] = judge({ "a.profile.yaml": { unreadable: "link" } }).profiles;
    expect(broken).toMatchObject({ distinctions: [], questions: [], blocks: true });
  });

  it("keeps the texts that findings point into, and no others", () => {
    const { texts } = judge({
      "a.profile.yaml": postcode,
      "a.justification.yaml": "justifies: p\n",
      "b.profile.yaml": "profile: q\npurpose: control\nindicators: [{name: aantal_wijzigingen}]\n",
      "organisation.yaml": "- a\n",
      "weg.justification.yaml": "justifies: weg\n",
      "tenzij.yaml": "locale: nl\n",
    });
    expect([...texts.keys()].sort()).toEqual([
      "a.justification.yaml",
      "a.profile.yaml",
      "organisation.yaml",
      "tenzij.yaml",
      "weg.justification.yaml",
    ]);
    expect(texts.get("a.profile.yaml")?.text).toBe(postcode);
  });

  it("has what is wrong with the policy, its globs and the organisation's file at the top", () => {
    const files = {
      "a.profile.yaml": postcode,
      "organisation.yaml": "- a\n",
      "tenzij.yaml": "profiles: [nergens/**]\nsigners: {people: {jurist: [{login: ann}]}}\n",
    };
    expect(judge(files).findings.map(({ rule, file }) => [rule, file])).toEqual([
      ["policy/no-number", "tenzij.yaml"],
      ["policy/glob-idle", "tenzij.yaml"],
      ["organisation/no-map", "organisation.yaml"],
    ]);
    expect(judge(files).cannotJudge).toBe(false);
    const unread = judge({ ...files, "organisation.yaml": "a: \0\n" });
    expect(unread.findings.filter(({ file }) => file === "organisation.yaml").length).toBeGreaterThan(0);
    expect(unread.cannotJudge).toBe(true);
  });

  it("says of an organisation's file that is no file that it cannot be read, and nothing more", () => {
    const { findings, texts } = judge({ "a.profile.yaml": postcode, "organisation.yaml": { unreadable: "link" } });
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([["read/link", "organisation.yaml"]]);
    expect(texts.has("organisation.yaml")).toBe(true);
  });

  it("cannot judge under a policy that governs nothing, and says so at the policy", () => {
    expect(judge({ "tenzij.yaml": "locale: nl\n" }).findings).toMatchObject([
      {
        rule: "policy/governs-nothing",
        severity: "block",
        verdict: "cannot-judge",
        file: "tenzij.yaml",
        span: { start: 0, end: 0 },
        sources: [],
      },
    ]);
  });
});

describe("a part of a tree", () => {
  const files = {
    "a.profile.yaml": profile("  - name: postcode\n"),
    "b.profile.yaml": profile("  - name: postcode\n"),
    "weg.justification.yaml": "justifies: weg\n",
  };
  const given = { policy: noPolicy, today, signatures: null, law, lexicon };
  const part = (only: string[], more = {}) => assess({ tree: treeOf(files), ...given, only, ...more });

  it("is judged alone, without what can only be said of the whole", () => {
    const { profiles, findings } = part(["b.profile.yaml", "c.profile.yaml"]);
    expect(profiles.map(({ file }) => file)).toEqual(["b.profile.yaml"]);
    expect(findings).toEqual([]);
    expect(judge(files).findings.map(({ rule, file }) => [rule, file])).toEqual([
      ["policy/stray-record", "weg.justification.yaml"],
      ["policy/same-name", "b.profile.yaml"],
    ]);
  });

  it("may be a record that stands beside none, and the profile that it claims", () => {
    expect(part(["weg.justification.yaml"]).findings.map(({ rule }) => rule)).toEqual(["policy/stray-record"]);
    const second = { ...files, "weg.justification.yaml": "justifies: p\n" };
    const { profiles, findings } = assess({ tree: treeOf(second), ...given, only: ["weg.justification.yaml"] });
    expect(profiles.map((one) => one.findings.some(({ rule }) => rule === "policy/two-records"))).toEqual([true, true]);
    expect(findings.map(({ rule }) => rule)).toEqual(["policy/same-name"]);
  });

  it("may be none of it", () => {
    expect(part([]).profiles).toEqual([]);
  });

  it("still knows of a second record for one of its profiles", () => {
    const second = { ...files, "weg.justification.yaml": "justifies: p\n" };
    const { profiles, texts } = assess({ tree: treeOf(second), ...given, only: ["a.profile.yaml"] });
    expect(profiles[0]?.findings.find(({ rule }) => rule === "policy/two-records")).toMatchObject({
      severity: "block",
      verdict: "test-inconsistent",
      file: "a.profile.yaml",
      sources: [],
      related: [{ file: "weg.justification.yaml" }],
    });
    expect(texts.has("weg.justification.yaml")).toBe(true);
    expect(judge(second).findings.map(({ rule }) => rule)).toEqual(["policy/same-name"]);
  });

  it("is judged the way a caller says, with what is known of each pair", () => {
    const asked: Pair[] = [];
    const signed = { login: "ann", id: 1, proposed: false, wroteProfile: false, wroteRecord: false };
    const all = { ...files, "a.justification.yaml": "justifies: p\n", "c.profile.yaml": profile("  - name: x\n") };
    assess({
      ...given,
      tree: treeOf(all),
      signatures: new Map([
        ["a.profile.yaml", [signed]],
        ["c.profile.yaml", null],
      ]),
      assessPair: (pair, rules) => {
        asked.push(pair);
        return assessProfile(pair, rules);
      },
    });
    expect(asked).toEqual([
      {
        file: "a.profile.yaml",
        content: files["a.profile.yaml"],
        recordFile: "a.justification.yaml",
        record: "justifies: p\n",
        indicators: undefined,
        by: "name",
        stays: undefined,
        signatures: [signed],
        reachable: expect.objectContaining({ read: expect.any(Function) }),
      },
      expect.objectContaining({ file: "b.profile.yaml", record: null, signatures: [] }),
      expect.objectContaining({ file: "c.profile.yaml", signatures: null }),
    ]);
  });

  it("is judged without signatures where nobody can know any", () => {
    const known: unknown[] = [];
    part(["a.profile.yaml"], {
      assessPair: (pair: Pair, rules: Rules) => {
        known.push(pair.signatures);
        return assessProfile(pair, rules);
      },
    });
    expect(known).toEqual([null]);
  });

  it("is wider under a proposed policy, and never narrower", () => {
    const tree = treeOf({ "x.yaml": profile("  - name: postcode\n") });
    const head = readPolicy("tenzij.yaml", "profiles: [x.yaml]\n", law).policy;
    expect(assess({ tree, ...given }).profiles).toEqual([]);
    expect(assess({ tree, ...given, headPolicy: head }).profiles.map(({ file }) => file)).toEqual(["x.yaml"]);
  });
});

describe("two profiles of one name", () => {
  it("are a warning at the name of the second, which names the first", () => {
    const named = (id: string) => profile("  - name: aantal_wijzigingen\n").replace("profile: p", `profile: ${id}`);
    const { findings } = judge({
      "a.profile.yaml": named("een"),
      "b.profile.yaml": named("twee"),
      "c.profile.yaml": named("een"),
      "d.profile.yaml": named("een"),
    });
    expect(findings.map(({ rule, severity, file }) => [rule, severity, file])).toEqual([
      ["policy/same-name", "warning", "c.profile.yaml"],
      ["policy/same-name", "warning", "d.profile.yaml"],
    ]);
    expect(named("een").slice(findings[0]?.span.start, findings[0]?.span.end)).toBe("een");
    for (const { message } of findings) expect(say(message, "en")).toContain("a.profile.yaml");
  });

  it("are not two that have none", () => {
    const nameless = "purpose: control\nindicators: [{name: aantal_wijzigingen}]\n";
    expect(judge({ "a.profile.yaml": nameless, "b.profile.yaml": nameless }).findings).toEqual([]);
  });
});
