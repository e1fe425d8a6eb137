import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { judge, profile } from "./fixtures/judge.ts";

const verdictFor = (text: string, policy?: string) =>
  judge({ "a.profile.yaml": text, ...(policy === undefined ? {} : { "tenzij.yaml": policy }) }).profiles[0]?.verdict;

describe("the verdict on one profile without a record", () => {
  it.each([
    ["direct on race, stated for control", profile("  - name: huidskleur\n"), "excluded"],
    ["direct on race, purpose not stated", profile("  - name: huidskleur\n", ""), "test-missing"],
    ["direct on nationality", profile("  - name: nationaliteit\n"), "test-missing"],
    ["contested", profile("  - name: geboorteland\n"), "test-missing"],
    ["indirect", profile("  - name: postcode\n"), "test-missing"],
    ["contextual only", profile("  - name: aantal_kinderen\n"), "no-finding"],
    ["nothing", profile("  - name: aantal_wijzigingen\n"), "no-finding"],
    [
      "indirect under full automation",
      profile("  - name: postcode\n", "purpose: control\nautomation: full\n"),
      "excluded",
    ],
    [
      "indirect under full automation, purpose not stated",
      profile("  - name: postcode\n", "automation: full\n"),
      "test-missing",
    ],
    [
      "income under full automation",
      profile("  - name: inkomen\n", "purpose: control\nautomation: full\n"),
      "no-finding",
    ],
    ["broken YAML", profile("  - name: [huidskleur\n"), "cannot-judge"],
  ])("%s", (_, text, verdict) => {
    expect(verdictFor(text)).toBe(verdict);
  });

  it("does not soften on the profile's own word", () => {
    expect(verdictFor(profile("  - name: nationaliteit\n    role: monitoring\n"))).toBe("test-missing");
    expect(verdictFor(profile("  - name: postcode\n", "purpose: control\nsubject: goods\n"))).toBe("test-missing");
  });

  it("softens when the policy confirms it, until the day it says", () => {
    const text = profile("  - name: nationaliteit\n    role: monitoring\n");
    const use =
      "uses: [{file: a.profile.yaml, indicator: nationaliteit, role: monitoring, owner: o, reason: r, until: 2026-12-31}]\n";
    expect(verdictFor(text, use)).toBe("no-finding");
    expect(verdictFor(text, use.replace("2026-12-31", "2026-11-22"))).toBe("test-missing");
  });

  it("re-opens a stated direct distinction only by a reading of the policy", () => {
    const text = profile("  - name: huidskleur\n");
    expect(
      verdictFor(
        text,
        "exceptions: [{file: a.profile.yaml, indicator: huidskleur, reason: r, owner: o, until: 2027-01-01}]\n",
      ),
    ).toBe("excluded");
    const [finding] =
      judge({ "a.profile.yaml": text }).profiles[0]?.findings.filter((one) => one.rule.startsWith("indicator/")) ?? [];
    const entry = finding?.rule.slice("indicator/".length);
    const reading = `readings: [{file: a.profile.yaml, indicator: huidskleur, read-as: ${entry}, means: kleur van leer, by: jan, on: 2026-01-01, why: looierij}]\n`;
    const read = judge({ "a.profile.yaml": text, "tenzij.yaml": reading }).profiles[0];
    expect(read?.verdict).toBe("no-finding");
    expect(read?.findings.some((one) => say(one.message, "nl").includes("kleur van leer"))).toBe(true);
  });

  it("postpones by exception without clearing", () => {
    const files = {
      "a.profile.yaml": profile(
        "  - name: postcode\n",
        "purpose: control\nautomation: human-decides\nconsequences: [letter]\nphase: in-use\n",
      ),
      "tenzij.yaml":
        "exceptions: [{file: a.profile.yaml, indicator: postcode, reason: loopt, owner: o, until: 2027-01-01}]\n",
    };
    expect(judge(files).profiles[0]).toMatchObject({ verdict: "test-missing", blocks: false });
    expect(judge(files, "2027-01-02").profiles[0]).toMatchObject({ verdict: "test-missing", blocks: true });
    // The test of an indicator is postponed, not what the profile has to say of itself.
    const silent = { ...files, "a.profile.yaml": profile("  - name: postcode\n") };
    expect(judge(silent).profiles[0]).toMatchObject({ verdict: "test-missing", blocks: true });
  });

  it("takes full automation to the letter under a strict policy", () => {
    const text = profile("  - name: inkomen\n", "purpose: control\nautomation: full\n");
    expect(verdictFor(text, "full-automation: strict\n")).toBe("excluded");
  });

  it("judges another ground when the policy asks for it", () => {
    expect(verdictFor(profile("  - name: geslacht\n"))).toBe("no-finding");
    expect(verdictFor(profile("  - name: geslacht\n"), "grounds: [sex]\n")).not.toBe("no-finding");
  });

  it("holds text that denies an indicator against the profile", () => {
    const { profiles } = judge({
      "a.profile.yaml": `title: Wij gebruiken géén nationaliteit\n${profile("  - name: nationaliteit\n")}`,
    });
    expect(profiles[0]?.findings.filter((one) => one.severity === "warning").length).toBeGreaterThan(0);
    const silent = judge({ "a.profile.yaml": `# zonder nationaliteit\n${profile("  - name: inkomen\n")}` });
    expect(silent.profiles[0]?.verdict).toBe("no-finding");
  });
});

describe("a profile named after a group", () => {
  const spoken = (text: string) =>
    judge({ "a.profile.yaml": text }).profiles[0]?.findings.filter(({ message }) => message.key.startsWith("mention/"));

  it("is held against its indicators: none of them shows that group", () => {
    const [only, ...more] = spoken(`title: Marokkanen-controle\n${profile("  - name: inkomen\n")}`) ?? [];
    expect(more).toEqual([]);
    expect(only).toMatchObject({ severity: "warning", message: { key: "mention/names-profile" }, match: "Marokkanen" });
    expect(only?.sources.length).toBeGreaterThan(0);
  });

  it("is information where an indicator does, or where other text mentions it", () => {
    const severities = (text: string) => spoken(text)?.map(({ severity }) => severity);
    expect(severities(`title: Controle op etniciteit\n${profile("  - name: etniciteit\n")}`)).toEqual(["info"]);
    expect(severities(`notes: over Marokkanen\n${profile("  - name: inkomen\n")}`)).toEqual(["info"]);
  });
});

describe("a tree", () => {
  it("governs nothing and says nothing without policy and profiles", () => {
    expect(judge({ "package.json": "{}", "ci.yml": "on: push\n" })).toMatchObject({
      profiles: [],
      findings: [],
      cannotJudge: false,
    });
  });

  it("cannot judge under a policy that governs nothing", () => {
    expect(judge({ "tenzij.yaml": "profiles: [x/**]\n" })).toMatchObject({ cannotJudge: true });
  });

  it("names a nearer policy that decides nothing, where the root has one", () => {
    const files = { "a.profile.yaml": profile("  - name: inkomen\n"), "p/tenzij.yaml": "locale: nl\n" };
    expect(judge({ ...files, "tenzij.yaml": "locale: nl\n" }).findings).toMatchObject([
      { rule: "policy/nearer", severity: "warning", file: "p/tenzij.yaml" },
    ]);
    expect(judge(files).findings).toEqual([]);
  });

  it("judges the other files when one is broken", () => {
    const { profiles, cannotJudge } = judge({
      "a.profile.yaml": "\0",
      "b.profile.yaml": profile("  - name: postcode\n"),
    });
    expect(profiles.map((one) => one.verdict)).toEqual(["cannot-judge", "test-missing"]);
    expect(cannotJudge).toBe(true);
  });

  it("names a record without a profile, and a second record for one", () => {
    const { findings } = judge({ "x.justification.yaml": "justifies: weg\n" });
    expect(findings.map((one) => one.rule)).toEqual(["policy/stray-record"]);
    const two = judge({ "a.profile.yaml": profile("  - name: inkomen\n"), "b/x.justification.yaml": "justifies: p\n" });
    expect(two.profiles[0]).toMatchObject({ verdict: "test-inconsistent", blocks: true });
  });

  it("gives the same assessment for the same content, whatever the layout", () => {
    const layouts = fc.record({
      quote: fc.constantFrom("", '"', "'"),
      blank: fc.integer({ min: 0, max: 3 }),
      comment: fc.boolean(),
      flow: fc.boolean(),
    });
    const name = fc.constantFrom("postcode", "huidskleur", "inkomen", "geboorteland", "aantal_dagen");
    fc.assert(
      fc.property(name, layouts, (word, { quote, blank, comment, flow }) => {
        const written = `${quote}${word}${quote}`;
        const list = flow ? `indicators: [{name: ${written}}]\n` : `indicators:\n  - name: ${written}\n`;
        const text = `${comment ? "# notitie\n" : ""}profile: p\n${"\n".repeat(blank)}purpose: control\n${list}`;
        expect(verdictFor(text)).toBe(verdictFor(profile(`  - name: ${word}\n`, "purpose: control\n")));
      }),
    );
  });

  it("blocks every profile with a direct indicator and no neutral one", () => {
    const neutral = fc.constantFrom<string>(
      "aantal_wijzigingen",
      "datum_aanvraag",
      "bedrag",
      "betaaltermijn",
      "dossiernummer",
      "looptijd",
      "kosten",
    );
    const direct = fc.constantFrom("nationaliteit", "huidskleur", "etniciteit", "nationality_code", "afkomst");
    fc.assert(
      fc.property(fc.array(neutral, { minLength: 1, maxLength: 6 }), direct, fc.nat(6), (names, word, at) => {
        const lines = (list: string[]) =>
          list.map((one, index) => `  - {name: ${one}, weight: ${index + 1}}\n`).join("");
        expect(judge({ "a.profile.yaml": profile(lines(names)) }).profiles[0]?.blocks).toBe(false);
        expect(judge({ "a.profile.yaml": profile(lines(names.toSpliced(at, 0, word))) }).profiles[0]?.blocks).toBe(
          true,
        );
      }),
    );
  });
});
